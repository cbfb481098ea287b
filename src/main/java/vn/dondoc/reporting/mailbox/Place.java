package vn.dondoc.reporting.mailbox;

/**
 * Where a mail lies.
 *
 * @param mailbox as {@link MailboxSettings#name()} calls it
 * @param uidValidity the numbering that {@code uid} belongs to (RFC 3501, 2.3.1.1)
 */
record Place(String mailbox, long uidValidity, long uid) {}
