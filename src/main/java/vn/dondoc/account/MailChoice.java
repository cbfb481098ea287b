package vn.dondoc.account;

import java.time.LocalTime;

/**
 * Which mails a person wants and when. What one owes oneself is told from its due day on, whatever is chosen.
 *
 * @param beforeDueDay whether what one is in charge of is also told before its due day
 * @param copies whether others' lateness is told to who leads or oversees them
 * @param receipts whether it is told that a report was received
 * @param outcomes whether it is told that a target is newly unmet, or no longer so
 * @param hour when the digest of a day goes out
 */
public record MailChoice(boolean beforeDueDay, boolean copies, boolean receipts, boolean outcomes, Hour hour) {

    /** Of who never chose: everything, in the morning. */
    public static final MailChoice EVERYTHING = new MailChoice(true, true, true, true, Hour.MORNING);

    /** When the digest of a day goes out. */
    public enum Hour {
        MORNING(LocalTime.of(7, 30)),
        AFTERNOON(LocalTime.of(13, 30));

        private final LocalTime time;

        Hour(LocalTime time) {
            this.time = time;
        }

        public LocalTime time() {
            return time;
        }
    }

    /** What is told for knowledge only and may be declined by a link in the mail. */
    public enum News {
        COPIES,
        RECEIPTS,
        OUTCOMES
    }

    /** The same without that news. */
    MailChoice without(News news) {
        return new MailChoice(
                beforeDueDay,
                copies && news != News.COPIES,
                receipts && news != News.RECEIPTS,
                outcomes && news != News.OUTCOMES,
                hour);
    }
}
