package vn.dondoc.notices.digest;

import java.time.LocalDate;
import java.util.List;

/**
 * A mail of a morning to come that would be another one.
 *
 * @param recipient the person's name
 * @param added what it would tell besides
 * @param gone what it would no longer tell
 */
public record MailChange(LocalDate day, String recipient, Kind kind, List<Item> added, List<Item> gone) {

    /** What would become of the mail. */
    public enum Kind {
        /** There is none as things stand. */
        ADDED,
        GONE,
        CHANGED
    }

    /**
     * One thing that a mail tells, in the reader's language.
     *
     * @param due by which day
     * @param told why it is told on that morning
     */
    public record Item(String unit, String title, String due, String told) {}
}
