package vn.dondoc.reporting.mailed;

import vn.dondoc.reporting.MailAnswered.Wish;

/** What became of a file with figures that came by mail, or of one form in it. */
public enum Course {
    /** Its figures count. */
    SENT(false),
    /** A draft that the unit is asked to confirm. */
    DRAFTED(false),
    /** A draft, but some cells must be mended before it can be confirmed. */
    FAULTY(false),
    /** Says what was sent already. */
    SAME(false),
    /** Written before what came by mail meanwhile: changes nothing. */
    OLDER(false),
    /** Somebody wrote something else on the page since: changes nothing. */
    OVERTAKEN(true),
    /** Cells that cannot be read, or not with certainty. */
    CELLS(true),
    /** Nothing is filled in, or only zeros, and "Báo cáo không phát sinh" is not said. */
    EMPTY(true),
    /** The report cannot hold what the file says. */
    REFUSED(true),
    /** The report was accepted: nothing of it changes until it is opened again. */
    LOCKED(true),
    /** It answers another report than the mail that the sender answers. */
    CONTRADICTS(true),
    /** Of a unit that the sender does not report for. */
    NOT_THEIRS(true),
    /** The answer comes from another address than our mail went to. */
    OTHER_ADDRESS(true),
    /** Nobody known has the sender's address. */
    STRANGER(true),
    /** The mail server says that the sender's address is forged. */
    FORGED(true),
    /** Two files of one mail say different things of the same report. */
    TWICE(true),
    /** It does not say which report it is, or is none of our forms. */
    NO_FORM(true),
    /** More forms or files than a mail should bring. */
    TOO_MANY(true),
    /** Holds programs; it is never opened. */
    MACROS(true),
    /** A workbook as before 2007. */
    OLD_FORMAT(true),
    /** Needs a password. */
    ENCRYPTED(true),
    /** An archive that is not opened: no ZIP, or damaged, or with too much in it. */
    ARCHIVE(true),
    /** Packed by Outlook into winmail.dat. */
    OUTLOOK(true);

    private final boolean forPeople;

    Course(boolean forPeople) {
        this.forPeople = forPeople;
    }

    /** Whether an officer has to look at it. */
    public boolean isForPeople() {
        return forPeople;
    }

    /** Whether the report thereby came in, whatever became of its figures. */
    public boolean isReceived() {
        return switch (this) {
            case SENT, DRAFTED, FAULTY, SAME, OLDER, OVERTAKEN, CELLS, REFUSED, LOCKED -> true;
            default -> false;
        };
    }

    /** What its sender is asked to do; where nothing, an officer does what there is to do. */
    public Wish wish() {
        return switch (this) {
            case DRAFTED -> Wish.CONFIRM;
            case FAULTY, CELLS, REFUSED -> Wish.MEND;
            case EMPTY, TWICE, NO_FORM, TOO_MANY, MACROS, OLD_FORMAT, ENCRYPTED, ARCHIVE, OUTLOOK -> Wish.SEND_AGAIN;
            default -> Wish.NOTHING;
        };
    }

    /** Of a file: whether its forms are taken one by one, though something else in it may not be. */
    boolean isRead() {
        return this == SENT || this == CELLS || this == NOT_THEIRS;
    }

    /** Whether somebody may look into it; what may do harm, or cannot be opened, is only kept. */
    public boolean isOpenable() {
        return switch (this) {
            case MACROS, OLD_FORMAT, ENCRYPTED, ARCHIVE, OUTLOOK -> false;
            default -> true;
        };
    }

    /** Whether what it said is what the unit last said by mail. */
    boolean isNewest() {
        return this == SENT || this == DRAFTED || this == FAULTY || this == SAME;
    }
}
