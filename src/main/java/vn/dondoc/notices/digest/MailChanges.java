package vn.dondoc.notices.digest;

import java.util.List;

/**
 * How the mails of the coming mornings would differ.
 *
 * @param days how many days were looked at, from tomorrow on
 * @param same mails that would be as they are
 * @param total mails that would be others
 * @param shown the first of them, by day and name
 */
public record MailChanges(int days, int same, int total, List<MailChange> shown) {}
