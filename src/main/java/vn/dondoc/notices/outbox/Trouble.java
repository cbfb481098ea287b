package vn.dondoc.notices.outbox;

/** What is the matter with a mail or with the mail server; staff read {@code notices.trouble.X} and what to do about it. */
public enum Trouble {
    /** The recipient has no address. */
    NO_ADDRESS(Course.NEVER),
    /** What stands as the address is none. */
    NOT_AN_ADDRESS(Course.NEVER),
    /** Earlier mails to the address came back. */
    BAD_ADDRESS(Course.NEVER),
    /** The address is not known to its mail server. */
    NOBODY(Course.NEVER),
    /** The recipient's mailbox is full. */
    FULL(Course.NEVER),
    /** The mail server refuses this mail for good. */
    REJECTED(Course.NEVER),
    /** The mail came back for good after having been sent. */
    BOUNCED(Course.NEVER),
    /** The mail came back after having been sent; a later one may arrive. */
    BOUNCED_NOW(Course.AGAIN),
    /** It waited so long that what it says is no longer so. */
    TOO_OLD(Course.NEVER),
    /** Nothing in it is owed any more. */
    SETTLED(Course.NEVER),
    /** It could not be sent on its day, and a later mail says it. */
    SUPERSEDED(Course.NEVER),
    /** Not now, says the mail server (4xx): busy, full for the moment, greylisting. */
    BUSY(Course.AGAIN),
    /** The connection broke before the mail was complete. */
    LOST(Course.AGAIN),
    /** The connection broke before the answer to the complete mail: nobody knows whether it was taken. */
    CUT_OFF(Course.AGAIN),
    /** The machine stopped before noting that the mail was taken: nobody knows whether it was. */
    INTERRUPTED(Course.AGAIN),
    /** Sent again as often as is decent without knowing whether it arrives. */
    UNCERTAIN(Course.NEVER),
    /** Staff had it sent again. */
    ONCE_MORE(Course.AGAIN),
    /** The mail server does not answer, or is closing. */
    UNREACHABLE(Course.LINE),
    /** No safe connection: no TLS, an unknown certificate, another name. */
    NOT_SAFE(Course.LINE),
    /** The mail server does not let us sign in. */
    SIGN_IN(Course.LINE),
    /** The mail server does not take mail from our address. */
    SENDER(Course.LINE);

    /** What follows. */
    enum Course {
        /** This mail is tried again later. */
        AGAIN,
        /** This mail is not sent. */
        NEVER,
        /** No mail can be sent; none is to blame. */
        LINE
    }

    private final Course course;

    Trouble(Course course) {
        this.course = course;
    }

    Course course() {
        return course;
    }
}
