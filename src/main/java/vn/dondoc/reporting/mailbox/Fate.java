package vn.dondoc.reporting.mailbox;

/** What a mail that came in is, and so what becomes of it. */
enum Fate {
    /** It brought a report; waits for somebody only where something of it could not be taken by itself. */
    REPORT(true),
    /** It answers a mail of ours; lies in the tray beside what our mail was about. */
    ANSWER(true),
    /** From the address of a person known to us, about nothing that we wrote. */
    FROM_PERSON(true),
    /** From an address that nobody has. */
    FROM_STRANGER(true),
    /** Too large to be taken: only its header is, the mail stays in the mailbox. */
    TOO_LARGE(true),
    /** It cannot be read as a mail; its bytes are kept. */
    UNREADABLE(true),
    /** A mail of ours could not be delivered and will not be. */
    RETURNED(false),
    /** A mail of ours is late, or was given back for a reason that may pass. */
    DELAYED(false),
    /** A mail server says that it passed our mail on. */
    PASSED_ON(false),
    /** A machine answered: absence, a confirmation. */
    AUTOMATIC(false),
    /** Somebody's mail program says that our mail was opened. */
    READ(false),
    /** Somebody accepted or declined an entry of a calendar. */
    CALENDAR(false),
    /** Marked as unwanted by the mail server. */
    SPAM(false),
    /** Written by ourselves. */
    OWN(false);

    private final boolean forPeople;

    Fate(boolean forPeople) {
        this.forPeople = forPeople;
    }

    /** Whether somebody has to look at it. */
    boolean isForPeople() {
        return forPeople;
    }
}
