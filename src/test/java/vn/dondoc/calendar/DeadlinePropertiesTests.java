package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.calendar.Samples.day;
import static vn.dondoc.calendar.Samples.each;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.WorkingDays.DayEntry;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Deadline.Bound;
import vn.dondoc.guidance.language.Deadline.Day;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.PackSettings.Holidays;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;

/** What holds on every calendar. The random numbers begin the same each time. */
class DeadlinePropertiesTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);

    @Test
    void rollingNeverLandsOnADayOffNeverMovesBackAndSkipsNoWorkingDay() {
        Random random = new Random(20201118);
        for (int i = 0; i < 5000; i++) {
            WorkingDays days = anyDays(random);
            Deadline deadline = anyDated(random, Bound.ON_OR_BEFORE);
            Due due = due(Samples.report("BC", each(Level.DISTRICT), Rhythm.ANNUAL, deadline), Samples.USUAL, days);
            assertThat(days.isWorkingDay(due.lastDay())).isTrue();
            assertThat(due.lastDay()).isAfterOrEqualTo(due.printedDay());
            assertThat(due.printedDay().datesUntil(due.lastDay())).noneMatch(days::isWorkingDay);
            assertThat(due.rolled()).isEqualTo(!due.lastDay().equals(due.printedDay()));
        }
    }

    /** “Before” a day, an hour, tasks, targets, windows, the end of a time, and packs that take days as printed. */
    @Test
    void whatNeverRollsStaysWhateverTheCalendarSays() {
        Random random = new Random(20200610);
        for (int i = 0; i < 5000; i++) {
            Deadline before = anyDated(random, Bound.BEFORE);
            Deadline on = anyDated(random, Bound.ON_OR_BEFORE);
            WorkingDays days = anyDays(random);
            Due due = due(report(before), Samples.USUAL, days);
            assertThat(due.lastDay()).isEqualTo(due.printedDay().minusDays(1));
            assertThat(due.rolled()).isFalse();
            PackSettings inclusive = Samples.settings(Holidays.NEXT_WORKING_DAY, false);
            List<Due> asPrinted = List.of(
                    due(report(before), inclusive, days),
                    due(report(on), Samples.settings(Holidays.AS_PRINTED, true), days),
                    due(report(atHour(on)), Samples.USUAL, days),
                    due(Samples.task("NV", each(Level.DISTRICT), on), Samples.USUAL, days),
                    due(Samples.aim("CT", each(Level.DISTRICT), on), Samples.USUAL, days),
                    due(report(anyWindow(random)), Samples.USUAL, days),
                    due(report(new Deadline.EndOfMonth("trong tháng", 1 + random.nextInt(12))), Samples.USUAL, days),
                    due(report(new Deadline.EndOfPeriod("trong năm")), Samples.USUAL, days));
            assertThat(asPrinted).allMatch(one -> one.lastDay().equals(one.printedDay()) && !one.rolled());
        }
    }

    @Test
    void workingDaysBetweenGrowByAtMostOneADayAndAreTheWayBackOfPlus() {
        Random random = new Random(148);
        for (int i = 0; i < 1000; i++) {
            WorkingDays days = anyDays(random);
            LocalDate from = anyDay(random);
            int before = 0;
            for (LocalDate to = from.plusDays(1); to.isBefore(from.plusDays(60)); to = to.plusDays(1)) {
                int between = days.between(from, to);
                assertThat(between).isEqualTo(before + (days.isWorkingDay(to) ? 1 : 0));
                assertThat(days.between(to, from)).isEqualTo(-between);
                before = between;
            }
            int count = 1 + random.nextInt(30);
            LocalDate later = days.plus(from, count);
            assertThat(days.isWorkingDay(later)).isTrue();
            assertThat(days.between(from, later)).isEqualTo(count);
            LocalDate worked = days.onOrAfter(from);
            assertThat(days.plus(days.plus(worked, count), -count)).isEqualTo(worked);
        }
    }

    /** Days are put in, changed and taken out at random, today or later and also before, while the year goes on. */
    @RepeatedTest(40)
    void whateverDaysChangeThePastStaysPastNobodyIsLateByItAndPlanningTwiceChangesNothing(RepetitionInfo number) {
        Random random = new Random(1705 + number.getCurrentRepetition());
        TreeMap<LocalDate, DayEntry> entries = new TreeMap<>(anyDays(random).entries());
        PlansInMemory plans = new PlansInMemory(Samples.territory());
        plans.take(new WorkingDays(entries));
        RulePack pack = anyPack(random);
        LocalDate today = NEW_YEAR;
        KeptPlan kept = plans.adopt(adopted(pack), pack);
        while (today.getYear() == 2020) {
            today = today.plusDays(1 + random.nextInt(9));
            Instant now = today.atStartOfDay(Due.ZONE).toInstant();
            Map<String, Instant> past = moments(kept, due -> due.isPast(now));
            Map<String, Instant> toCome = moments(kept, due -> !due.isPast(now));
            change(entries, today, random);
            plans.take(new WorkingDays(entries));
            kept = plans.planAnew(today);
            assertThat(moments(kept, due -> due.isPast(now)))
                    .as("on %s what was past, and nothing else that was owed", today)
                    .containsAllEntriesOf(past)
                    .doesNotContainKeys(toCome.keySet().toArray(String[]::new));
            assertThat(plans.trial(today).isEmpty()).as("planned twice").isTrue();
        }
    }

    private static Map<String, Instant> moments(KeptPlan plan, Predicate<Due> which) {
        return plan.obligations().stream()
                .filter(owed -> owed.due() != null && which.test(owed.due()))
                .collect(Collectors.toMap(
                        owed -> ObligationRow.Key.of(owed).toString(),
                        owed -> owed.due().moment()));
    }

    private static void change(TreeMap<LocalDate, DayEntry> entries, LocalDate today, Random random) {
        for (int i = random.nextInt(6); i > 0; i--) {
            LocalDate day = today.plusDays(random.nextInt(40) - 10);
            if (random.nextInt(3) == 0) {
                entries.remove(day);
            } else {
                entries.put(day, new DayEntry(random.nextInt(3) == 0, "ngày", "nguồn"));
            }
        }
    }

    private static VersionHead adopted(RulePack pack) {
        return new VersionHead(
                pack.name(),
                1,
                "0",
                pack.from(),
                pack.until(),
                NEW_YEAR.atStartOfDay(Due.ZONE).toInstant(),
                "");
    }

    /** Reports of every rhythm and rolling kind, and a cascade of three tiers. */
    private static RulePack anyPack(Random random) {
        List<Rule> rules = new ArrayList<>();
        for (Rhythm rhythm : List.of(Rhythm.MONTHLY, Rhythm.QUARTERLY)) {
            Day day = new Day.OfLastMonth(1 + random.nextInt(31));
            rules.add(Samples.report("BC-" + rhythm, each(Level.DISTRICT), rhythm, dated(Bound.ON_OR_BEFORE, day)));
        }
        for (int i = 0; i < 6; i++) {
            Deadline deadline = anyDated(random, i % 3 == 0 ? Bound.BEFORE : Bound.ON_OR_BEFORE);
            rules.add(Samples.report("BC-" + i, each(Level.DISTRICT), Rhythm.ANNUAL, deadline));
        }
        int apart = 1 + random.nextInt(8);
        Deadline cascade = new Deadline.BeforeAbove("trước hạn của cấp trên", apart);
        rules.add(Samples.task("NV-T", each(Level.DISTRICT), anyDated(random, Bound.ON_OR_BEFORE)));
        rules.add(Samples.task("NV-X", each(Level.COMMUNE), cascade));
        return Samples.pack(rules.toArray(Rule[]::new));
    }

    private static Deadline dated(Bound bound, Day day) {
        return new Deadline.Dated("ngày", bound, day, null);
    }

    private static Deadline anyDated(Random random, Bound bound) {
        LocalDate any = anyDay(random);
        return dated(bound, day(any.getDayOfMonth(), any.getMonthValue()));
    }

    private static Deadline atHour(Deadline dated) {
        return new Deadline.Dated("giờ", Bound.ON_OR_BEFORE, ((Deadline.Dated) dated).day(), LocalTime.of(17, 0));
    }

    private static Deadline anyWindow(Random random) {
        return new Deadline.Window("từ … đến …", MonthDay.of(1, 1), MonthDay.from(anyDay(random)), null);
    }

    private static LocalDate anyDay(Random random) {
        return NEW_YEAR.plusDays(random.nextInt(366));
    }

    /** Single days and stretches like Tết, some of them worked. */
    private static WorkingDays anyDays(Random random) {
        Map<LocalDate, DayEntry> days = new HashMap<>();
        for (int i = 0; i < 25; i++) {
            LocalDate first = NEW_YEAR.minusDays(20).plusDays(random.nextInt(420));
            boolean works = random.nextInt(4) == 0;
            for (int length = random.nextInt(8); length >= 0; length--) {
                days.put(first.plusDays(length), new DayEntry(works, "ngày", "nguồn"));
            }
        }
        return new WorkingDays(days);
    }

    private static Rule report(Deadline deadline) {
        return Samples.report("BC", each(Level.DISTRICT), Rhythm.ANNUAL, deadline);
    }

    private static Due due(Rule rule, PackSettings settings, WorkingDays days) {
        Due due = new Deadlines(settings, days).due(rule, Period.year(2020));
        assertThat(due).isNotNull();
        return due;
    }
}
