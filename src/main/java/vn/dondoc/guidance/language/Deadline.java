package vn.dondoc.guidance.language;

import java.time.LocalTime;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** When it is owed by, as the words say; {@code calendar} turns it into a day. */
public sealed interface Deadline {

    /** The words as written, for people: {@code trước ngày 10/6}. */
    String words();

    /**
     * A printed day.
     *
     * @param bound whether the day itself is still in time
     * @param day which day of the period it is
     * @param hour the hour printed, before which it must be there; absent = the whole day
     */
    record Dated(
            String words, Bound bound, Day day, @Nullable LocalTime hour) implements Deadline {}

    /**
     * {@code từ ngày 17/10 đến ngày 17/11}, both inclusive. A last day before the first is in the next year.
     *
     * @param year the year of the first day, where printed; absent = the period's
     */
    record Window(
            String words,
            MonthDay first,
            MonthDay last,
            @Nullable Integer year) implements Deadline {}

    /** {@code trong năm, đến cuối năm, trong quý} of the rule's own period: its last day. */
    record EndOfPeriod(String words) implements Deadline {}

    /** {@code trong tháng M} or {@code trong quý Q} of the year: the last day of that month. */
    record EndOfMonth(String words, int month) implements Deadline {}

    /** {@code khi có văn bản "…"[, trong vòng N ngày]}, {@code khi có yêu cầu}: no day until it is registered. */
    record Waiting(
            String words,
            @Nullable String document,
            @Nullable Integer days) implements Deadline {}

    /**
     * {@code trong vòng 5 ngày làm việc kể từ khi xảy ra thiên tai}: no day until the event is registered. The day of
     * the event is not counted.
     *
     * @param days at least 1
     * @param working whether working days are counted
     * @param event what happens, as written after {@code kể từ khi xảy ra} or else after {@code kể từ}: {@code thiên
     *     tai}, {@code ngày nhận được kế hoạch}
     */
    record AfterEvent(String words, int days, boolean working, String event) implements Deadline {}

    /**
     * {@code trước hạn của cấp trên 5 ngày làm việc}: that many working days before the last acceptable day of the same
     * report of the tier that one reports to.
     *
     * @param workingDays at least 1
     */
    record BeforeAbove(String words, int workingDays) implements Deadline {}

    /** {@code vào dịp 18/11}: reminded before, asked after, never overdue. */
    record Occasion(String words, MonthDay day) implements Deadline {}

    /** {@code không ghi ngày, kịp thời, thường xuyên …}: the document gives no day and none is invented. */
    record NoDay(String words) implements Deadline {}

    /** The word before a printed day. */
    enum Bound {
        /** {@code trước}: up to the day before (or the day itself, as the pack decides). */
        BEFORE,
        /** {@code vào, ngày, chậm nhất, đến hết}: the day itself is the last. */
        ON_OR_BEFORE
    }

    /** Which day of a period is printed. */
    sealed interface Day {

        /** {@code D/M} or {@code D/M/YYYY}; without a year, the year of the period. */
        record InYear(int day, int month, @Nullable Integer year) implements Day {}

        /** {@code ngày D hằng tháng}, {@code ngày D của tháng cuối quý}: in the last month of the period. */
        record OfLastMonth(int day) implements Day {}

        /** {@code ngày D tháng sau}, {@code ngày D tháng đầu quý sau}: in the month after the period. */
        record OfNextMonth(int day) implements Day {}
    }
}
