package vn.dondoc.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.Receipt.Door;
import vn.dondoc.territory.Level;

/**
 * When each report of the year came in, made up: most in time, some late, some never. The same year every time, since
 * all dice are thrown from the names of what is owed.
 */
final class DemoReports {

    /** In a hundred reports with a due day so many come in time, so many late; the rest never, unless the year's. */
    private static final int IN_TIME = 72;

    private static final int LATE = 18;

    private static final List<Door> DOORS =
            List.of(Door.ZALO, Door.PAPER, Door.E_OFFICE, Door.MAIL, Door.PAGE, Door.PAGE, Door.PAGE);

    private DemoReports() {}

    /** The receipts of a whole year, in no order. */
    static List<Receipt> of(List<Obligation> obligations) {
        List<Receipt> receipts = new ArrayList<>();
        for (Obligation obligation : obligations) {
            if (obligation.rule().kind() != Rule.Kind.TARGET) {
                Random dice = dice(obligation);
                Instant at = moment(obligation, dice);
                if (at != null) {
                    receipts.add(receipt(obligation, at, dice));
                }
            }
        }
        return receipts;
    }

    private static Receipt receipt(Obligation obligation, Instant at, Random dice) {
        Door door = DOORS.get(dice.nextInt(DOORS.size()));
        return new Receipt(
                obligation.unit().id(), obligation.rule().code(), obligation.period(), at, at, door, null, null);
    }

    private static @Nullable Instant moment(Obligation obligation, Random dice) {
        Due due = obligation.due();
        if (due == null) {
            return dice.nextInt(100) < chanceWithoutDay(obligation) ? inItsOwnTime(obligation.period(), dice) : null;
        }
        int fate = dice.nextInt(100);
        if (fate < IN_TIME) {
            return at(due.lastDay().minusDays(dice.nextInt(9)), dice);
        }
        boolean comes = fate < IN_TIME + LATE || obligation.period().rhythm() == Rhythm.ANNUAL;
        return comes ? at(due.lastDay().plusDays(1 + dice.nextInt(9)), dice) : null;
    }

    /** Where no day is printed, districts send most of it and those below them what they are asked for. */
    private static int chanceWithoutDay(Obligation obligation) {
        return obligation.unit().level() == Level.RESIDENTIAL_AREA ? 5 : 80;
    }

    /** Half-year papers in the weeks before 10 June, the year's in November, all else near the end of its period. */
    private static Instant inItsOwnTime(Period period, Random dice) {
        LocalDate about = switch (period.rhythm()) {
            case HALF_YEAR -> LocalDate.of(period.year(), 6, 1);
            case ANNUAL -> LocalDate.of(period.year(), 11, 14);
            default -> period.end();
        };
        return at(about.minusDays(4).plusDays(dice.nextInt(12)), dice);
    }

    private static Instant at(LocalDate day, Random dice) {
        return day.atTime(7 + dice.nextInt(10), dice.nextInt(60))
                .atZone(DemoClock.ZONE)
                .toInstant();
    }

    private static Random dice(Obligation obligation) {
        return DemoDice.of(
                obligation.rule().code(),
                obligation.unit().code(),
                obligation.period().toString());
    }
}
