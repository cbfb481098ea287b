package vn.dondoc.reporting.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.WorkingDays;

/**
 * Where a report lay since it first came, and how many working days: with those who review it, or with the unit that was
 * to correct it. Days are counted as {@link WorkingDays#between} does: the day something begins is not counted.
 *
 * @param first the moment it first came, whether or not that receipt was struck out later; absent = it never did
 * @param daysLate working days from its first due day to that moment, or to today; 0 = in time, or there is no day
 * @param isLate whether it came too late, perhaps by hours only
 * @param stays one after the other; the last is open unless it was accepted
 */
public record Course(@Nullable Instant first, int daysLate, boolean isLate, List<Stay> stays) {

    /** With whom it lies. */
    public enum Holder {
        UNIT,
        REVIEWER
    }

    /** What moves a report. */
    public enum Move {
        SENT,
        GIVEN_BACK,
        ACCEPTED
    }

    /**
     * A move.
     *
     * @param correctBy the last day for the correction; absent = none was given
     */
    public record Step(Instant at, Move move, @Nullable LocalDate correctBy) {}

    /**
     * A time with one of the two.
     *
     * @param until absent = it lies there still; the days are counted up to today
     * @param daysLate working days beyond {@code correctBy}
     */
    public record Stay(
            Holder holder,
            LocalDate from,
            @Nullable LocalDate until,
            int workingDays,
            @Nullable LocalDate correctBy,
            int daysLate) {}

    /** @param steps in any order */
    static List<Stay> stays(List<Step> steps, WorkingDays days, LocalDate today) {
        List<Step> inOrder = steps.stream()
                .sorted(Comparator.comparing(Step::at).thenComparing(Step::move))
                .toList();
        List<Stay> stays = new ArrayList<>();
        Step begun = null;
        for (Step step : inOrder) {
            boolean again = begun != null && begun.move() == Move.SENT && step.move() == Move.SENT;
            if (!again) {
                if (begun != null && begun.move() != Move.ACCEPTED) {
                    stays.add(stay(begun, day(step.at()), days, today));
                }
                begun = step;
            }
        }
        if (begun != null && begun.move() != Move.ACCEPTED) {
            stays.add(stay(begun, null, days, today));
        }
        return stays;
    }

    private static Stay stay(Step begun, @Nullable LocalDate until, WorkingDays days, LocalDate today) {
        LocalDate from = day(begun.at());
        LocalDate end = until == null ? today : until;
        return new Stay(
                begun.move() == Move.SENT ? Holder.REVIEWER : Holder.UNIT,
                from,
                until,
                days.between(from, end),
                begun.correctBy(),
                begun.correctBy() == null ? 0 : Math.max(0, days.between(begun.correctBy(), end)));
    }

    /** @param due absent where the document gives no day */
    public static Course of(
            @Nullable Instant first, @Nullable Due due, List<Step> steps, WorkingDays days, Instant now) {
        Instant came = first == null ? now : first;
        boolean late = due != null && due.isPast(came);
        int daysLate = late ? Math.max(0, days.between(due.lastDay(), day(came))) : 0;
        return new Course(first, daysLate, late, stays(steps, days, day(now)));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Due.ZONE).toLocalDate();
    }

    /** Working days it lay with those who review it. */
    public int withReviewer() {
        return with(Holder.REVIEWER);
    }

    /** Working days it lay with the unit to be corrected. */
    public int withUnit() {
        return with(Holder.UNIT);
    }

    private int with(Holder holder) {
        return stays.stream()
                .filter(stay -> stay.holder() == holder)
                .mapToInt(Stay::workingDays)
                .sum();
    }

    /** Working days that the unit's corrections came, or are by now, after the days given for them. */
    public int correctionsLate() {
        return stays.stream().mapToInt(Stay::daysLate).sum();
    }
}
