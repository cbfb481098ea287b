package vn.dondoc.notices.recipients;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dondoc.account.Absence;
import vn.dondoc.account.MailChoice;
import vn.dondoc.account.Mailboxes.Mailbox;
import vn.dondoc.account.Officer;

/**
 * Everyone who can be written to on a day.
 *
 * @param officers who holds an office on that day
 * @param choices by user name; absent = everything
 * @param absences of that day
 * @param mailboxes the shared ones of the offices
 */
public record Audience(
        LocalDate day,
        List<Officer> officers,
        Map<String, MailChoice> choices,
        List<Absence> absences,
        List<Mailbox> mailboxes) {}
