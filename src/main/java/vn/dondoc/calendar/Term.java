package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Deadline.Bound;
import vn.dondoc.guidance.language.Deadline.Day;

/**
 * By when a request is to be answered. Its words are those of the rule language, so that the table of deadlines holds.
 *
 * @param day as printed in the letter; absent where it gives none
 * @param hour before which it must be there; only with {@link Wording#BEFORE_HOUR}
 * @param reason why the day was changed; empty for the day of the letter itself
 */
public record Term(
        Wording wording, @Nullable LocalDate day, @Nullable LocalTime hour, String reason, Opening.Entry entered) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** How the letter says it; the words of the rule language. */
    public enum Wording {
        BEFORE("trước ngày"),
        AT_LATEST("chậm nhất ngày"),
        UNTIL_THE_END("đến hết ngày"),
        ON("ngày"),
        BEFORE_HOUR("trước"),
        NO_DAY("không ghi ngày");

        private final String words;

        Wording(String words) {
            this.words = words;
        }

        public boolean namesDay() {
            return this != NO_DAY;
        }
    }

    /** @throws IllegalArgumentException if a day or an hour is missing, or one is given that the wording does not have */
    public Term {
        if (wording.namesDay() != (day != null) || (wording == Wording.BEFORE_HOUR) != (hour != null)) {
            throw new IllegalArgumentException("Not a term: %s %s %s".formatted(wording, day, hour));
        }
    }

    Deadline deadline() {
        if (day == null) {
            return new Deadline.NoDay(words());
        }
        boolean before = wording == Wording.BEFORE || wording == Wording.BEFORE_HOUR;
        return new Deadline.Dated(
                words(),
                before ? Bound.BEFORE : Bound.ON_OR_BEFORE,
                new Day.InYear(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                hour);
    }

    /** {@code trước 17 giờ 30 ngày 25/11/2020}. */
    String words() {
        if (day == null) {
            return wording.words;
        }
        String printed = DAY.format(day);
        return hour == null
                ? wording.words + " " + printed
                : "%s %d giờ%s ngày %s".formatted(wording.words, hour.getHour(), minutes(hour), printed);
    }

    private static String minutes(LocalTime hour) {
        return hour.getMinute() == 0 ? "" : " %02d".formatted(hour.getMinute());
    }

    /** Whether both ask for the same. */
    boolean isSame(Term other) {
        return words().equals(other.words());
    }
}
