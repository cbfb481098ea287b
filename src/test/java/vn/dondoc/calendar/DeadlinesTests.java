package vn.dondoc.calendar;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.calendar.Samples.before;
import static vn.dondoc.calendar.Samples.beforeHour;
import static vn.dondoc.calendar.Samples.day;
import static vn.dondoc.calendar.Samples.onOrBefore;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.calendar.WorkingDays.DayEntry;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Deadline.Day;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule.Kind;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.PackSettings.Holidays;

class DeadlinesTests {

    private static final WorkingDays WEEKS_ONLY = new WorkingDays(Map.of());

    /** Giỗ Tổ 2018, the long holiday of 2019 with the Saturday that makes up for it, Tết 2020. */
    private static final WorkingDays SOME_HOLIDAYS = new WorkingDays(Map.ofEntries(
            off("2018-04-25", "Giỗ Tổ Hùng Vương"),
            off("2019-04-29", "Nghỉ hoán đổi"),
            off("2019-04-30", "Ngày Chiến thắng"),
            off("2019-05-01", "Ngày Quốc tế Lao động"),
            entry(LocalDate.parse("2019-05-04"), new DayEntry(true, "Làm bù cho ngày 29/04/2019", "Bộ LĐTBXH")),
            off("2020-01-23", "Tết Nguyên đán"),
            off("2020-01-24", "Tết Nguyên đán"),
            off("2020-01-27", "Tết Nguyên đán"),
            off("2020-01-28", "Nghỉ bù Tết Nguyên đán"),
            off("2020-01-29", "Nghỉ bù Tết Nguyên đán")));

    private static final Map<String, Deadline> WORDS = Map.ofEntries(
            entry("trước ngày 10/6", before(day(10, 6))),
            entry("trước 22/11", before(day(22, 11))),
            entry("trước ngày 22/11/2020", before(new Day.InYear(22, 11, 2020))),
            entry("trước ngày 15/12", before(day(15, 12))),
            entry("trước ngày 20 của tháng cuối quý", before(new Day.OfLastMonth(20))),
            entry("trước ngày 1/1", before(day(1, 1))),
            entry("vào ngày 20 hàng tháng", onOrBefore(new Day.OfLastMonth(20))),
            entry("vào ngày 20 của tháng cuối quý", onOrBefore(new Day.OfLastMonth(20))),
            entry("vào ngày 20/6", onOrBefore(day(20, 6))),
            entry("vào ngày 20/9", onOrBefore(day(20, 9))),
            entry("chậm nhất ngày 25/4", onOrBefore(day(25, 4))),
            entry("chậm nhất ngày 1/5", onOrBefore(day(1, 5))),
            entry("chậm nhất ngày 23/1", onOrBefore(day(23, 1))),
            entry("đến hết ngày 31 hằng tháng", onOrBefore(new Day.OfLastMonth(31))),
            entry("đến hết ngày 5 tháng sau", onOrBefore(new Day.OfNextMonth(5))),
            entry("đến hết ngày 30 tháng đầu quý sau", onOrBefore(new Day.OfNextMonth(30))),
            entry("trước 17 giờ ngày 20/6", beforeHour(17, day(20, 6))),
            entry("trước 10 giờ ngày 25/4", beforeHour(10, day(25, 4))),
            entry("từ ngày 17/10 đến ngày 17/11", window(MonthDay.of(10, 17), MonthDay.of(11, 17), null)),
            entry("từ ngày 15/12 đến ngày 15/1", window(MonthDay.of(12, 15), MonthDay.of(1, 15), null)),
            entry("từ ngày 1/3 đến ngày 31/3/2019", window(MonthDay.of(3, 1), MonthDay.of(3, 31), 2019)),
            entry("trong năm", new Deadline.EndOfPeriod("trong năm")),
            entry("trong quý", new Deadline.EndOfPeriod("trong quý")),
            entry("trong tháng 2", new Deadline.EndOfMonth("trong tháng 2", 2)),
            entry("trong quý II", new Deadline.EndOfMonth("trong quý II", 6)),
            entry("khi có yêu cầu", new Deadline.Waiting("khi có yêu cầu", null, null)),
            entry("vào dịp 18/11", new Deadline.Occasion("vào dịp 18/11", MonthDay.of(11, 18))),
            entry("kịp thời", new Deadline.NoDay("kịp thời")));

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            trước ngày 20 của tháng cuối quý | 2020-Q1 | 2020-03-19
            trước ngày 20 của tháng cuối quý | 2020-Q2 | 2020-06-19
            trước ngày 20 của tháng cuối quý | 2020-Q3 | 2020-09-19
            trước ngày 20 của tháng cuối quý | 2020-Q4 | 2020-12-19
            trước ngày 10/6                  | 2020-H1 | 2020-06-09
            trước 22/11                      | 2020    | 2020-11-21
            trước ngày 22/11/2020            | 2020    | 2020-11-21
            """)
    void langSon2020EndsOnTheDayBeforeThePrintedOneEvenOnASaturday(String words, String period, LocalDate last) {
        Due due = due(Kind.REPORT, words, period, Samples.USUAL, WEEKS_ONLY);
        assertThat(due.lastDay()).isEqualTo(last);
        assertThat(due.rolled()).isFalse();
        assertThat(due.printedDay()).isEqualTo(last.plusDays(1));
    }

    /** What `guidance/deadlines.csv` holds are the days before rolling; three of them are days off. */
    @ParameterizedTest(name = "{0}, {1}: {2}, rolled to {3}")
    @CsvSource(delimiter = '|', textBlock = """
            vào ngày 20 hàng tháng           | 2018-01 | 2018-01-20 | 2018-01-22
            vào ngày 20 hàng tháng           | 2018-02 | 2018-02-20 | 2018-02-20
            vào ngày 20 hàng tháng           | 2018-03 | 2018-03-20 | 2018-03-20
            vào ngày 20 hàng tháng           | 2018-04 | 2018-04-20 | 2018-04-20
            vào ngày 20 hàng tháng           | 2018-05 | 2018-05-20 | 2018-05-21
            vào ngày 20 hàng tháng           | 2018-06 | 2018-06-20 | 2018-06-20
            vào ngày 20 hàng tháng           | 2018-07 | 2018-07-20 | 2018-07-20
            vào ngày 20 hàng tháng           | 2018-08 | 2018-08-20 | 2018-08-20
            vào ngày 20 hàng tháng           | 2018-09 | 2018-09-20 | 2018-09-20
            vào ngày 20 hàng tháng           | 2018-10 | 2018-10-20 | 2018-10-22
            vào ngày 20 hàng tháng           | 2018-11 | 2018-11-20 | 2018-11-20
            vào ngày 20 hàng tháng           | 2018-12 | 2018-12-20 | 2018-12-20
            vào ngày 20 của tháng cuối quý   | 2018-Q1 | 2018-03-20 | 2018-03-20
            vào ngày 20 của tháng cuối quý   | 2018-Q2 | 2018-06-20 | 2018-06-20
            vào ngày 20 của tháng cuối quý   | 2018-Q3 | 2018-09-20 | 2018-09-20
            vào ngày 20 của tháng cuối quý   | 2018-Q4 | 2018-12-20 | 2018-12-20
            vào ngày 20/6                    | 2018-H1 | 2018-06-20 | 2018-06-20
            vào ngày 20/9                    | 2018-9M | 2018-09-20 | 2018-09-20
            trước ngày 15/12                 | 2018    | 2018-12-14 | 2018-12-14
            """)
    void tuyenQuang2018RollsItsReportsToTheNextWorkingDay(
            String words, String period, LocalDate unrolled, LocalDate rolled) {
        PackSettings asPrinted = Samples.settings(Holidays.AS_PRINTED, true);
        assertThat(due(Kind.REPORT, words, period, asPrinted, WEEKS_ONLY).lastDay())
                .isEqualTo(unrolled);
        Due due = due(Kind.REPORT, words, period, Samples.USUAL, WEEKS_ONLY);
        assertThat(due.lastDay()).isEqualTo(rolled);
        assertThat(due.rolled()).isEqualTo(!unrolled.equals(rolled));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            trước ngày 1/1                    | 2020    | 2019-12-31
            chậm nhất ngày 25/4               | 2018    | 2018-04-26
            chậm nhất ngày 1/5                | 2019    | 2019-05-02
            chậm nhất ngày 23/1               | 2020    | 2020-01-30
            đến hết ngày 31 hằng tháng        | 2020-02 | 2020-03-02
            đến hết ngày 31 hằng tháng        | 2020-04 | 2020-04-30
            đến hết ngày 31 hằng tháng        | 2020-03 | 2020-03-31
            đến hết ngày 5 tháng sau          | 2020-03 | 2020-04-06
            đến hết ngày 5 tháng sau          | 2020-12 | 2021-01-05
            đến hết ngày 30 tháng đầu quý sau | 2020-Q1 | 2020-04-30
            từ ngày 17/10 đến ngày 17/11      | 2020    | 2020-11-17
            từ ngày 15/12 đến ngày 15/1       | 2020    | 2021-01-15
            từ ngày 1/3 đến ngày 31/3/2019    | 2020    | 2019-03-31
            trong năm                         | 2020    | 2020-12-31
            trong quý                         | 2020-Q2 | 2020-06-30
            trong tháng 2                     | 2020    | 2020-02-29
            trong tháng 2                     | 2019    | 2019-02-28
            trong quý II                      | 2020    | 2020-06-30
            """)
    void eachWordingHasItsLastDay(String words, String period, LocalDate last) {
        assertThat(due(Kind.REPORT, words, period, Samples.USUAL, SOME_HOLIDAYS).lastDay())
                .isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khi có yêu cầu", "vào dịp 18/11", "kịp thời"})
    void occasionsWaitingAndNoDayHaveNoDueMoment(String words) {
        Deadlines deadlines = new Deadlines(Samples.USUAL, WEEKS_ONLY);
        assertThat(deadlines.due(Kind.REPORT, WORDS.get(words), Period.year(2020)))
                .isNull();
    }

    @ParameterizedTest(name = "{0} of {1}: too late from {2}")
    @CsvSource(delimiter = '|', textBlock = """
            trước ngày 10/6         | 2020-H1 | 2020-06-10T00:00
            vào ngày 20/6           | 2018-H1 | 2018-06-21T00:00
            trước 17 giờ ngày 20/6  | 2020    | 2020-06-20T17:00
            trước 10 giờ ngày 25/4  | 2018    | 2018-04-25T10:00
            trong năm               | 2020    | 2021-01-01T00:00
            """)
    void theDueMomentIsTheFirstInstantTooLateInVietnam(String words, String period, LocalDateTime moment) {
        Due due = due(Kind.REPORT, words, period, Samples.USUAL, SOME_HOLIDAYS);
        assertThat(due.moment()).isEqualTo(moment.atZone(Due.ZONE).toInstant());
        assertThat(due.isPast(due.moment())).isTrue();
        assertThat(due.isPast(due.moment().minusNanos(1))).isFalse();
    }

    @Test
    void anHourNeverRolls() {
        Due due = due(Kind.REPORT, "trước 10 giờ ngày 25/4", "2018", Samples.USUAL, SOME_HOLIDAYS);
        assertThat(due.lastDay()).isEqualTo("2018-04-25");
        assertThat(due.rolled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"TARGET", "TASK"})
    void targetsAndTasksNeverRoll(Kind kind) {
        Due due = due(kind, "vào ngày 20 hàng tháng", "2018-01", Samples.USUAL, WEEKS_ONLY);
        assertThat(due.lastDay()).isEqualTo("2018-01-20");
        assertThat(due.rolled()).isFalse();
    }

    @Test
    void aPackMayCountThePrintedDayAsTheLastOfBefore() {
        PackSettings inclusive = Samples.settings(Holidays.NEXT_WORKING_DAY, false);
        Due due = due(Kind.REPORT, "trước 22/11", "2020", inclusive, WEEKS_ONLY);
        assertThat(due.lastDay()).isEqualTo("2020-11-22");
        assertThat(due.rolled()).isFalse();
    }

    @Test
    void theMakeUpSaturdayIsTheDayThatAHolidayRollsTo() {
        Deadline saturday = onOrBefore(day(4, 5));
        Due due = new Deadlines(Samples.USUAL, SOME_HOLIDAYS).due(Kind.REPORT, saturday, Period.year(2019));
        assertThat(due).isNotNull();
        assertThat(due.lastDay()).isEqualTo("2019-05-04");
        assertThat(due.rolled()).isFalse();
    }

    @Test
    void rollingNeverLandsOnADayOffNeverMovesBackAndSkipsNoWorkingDay() {
        Random random = new Random(20201118);
        for (int i = 0; i < 2000; i++) {
            WorkingDays days = randomHolidays(random);
            Day printed = new Day.InYear(1 + random.nextInt(28), 1 + random.nextInt(12), null);
            Due due = new Deadlines(Samples.USUAL, days).due(Kind.REPORT, onOrBefore(printed), Period.year(2020));
            assertThat(due).isNotNull();
            assertThat(days.isWorkingDay(due.lastDay())).isTrue();
            assertThat(due.lastDay()).isAfterOrEqualTo(due.printedDay());
            assertThat(due.printedDay().datesUntil(due.lastDay())).noneMatch(days::isWorkingDay);
            assertThat(due.rolled()).isEqualTo(!due.lastDay().equals(due.printedDay()));
        }
    }

    @Test
    void beforeADayIsTheDayBeforeWhateverTheCalendarSays() {
        Random random = new Random(20200610);
        for (int i = 0; i < 2000; i++) {
            Day printed = new Day.InYear(1 + random.nextInt(28), 1 + random.nextInt(12), null);
            Due due = new Deadlines(Samples.USUAL, randomHolidays(random))
                    .due(Kind.REPORT, before(printed), Period.year(2020));
            assertThat(due).isNotNull();
            assertThat(due.lastDay()).isEqualTo(due.printedDay().minusDays(1));
        }
    }

    private static WorkingDays randomHolidays(Random random) {
        Map<LocalDate, DayEntry> days = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(400));
            days.put(day, new DayEntry(random.nextInt(4) == 0, "ngày", "nguồn"));
        }
        return new WorkingDays(days);
    }

    private static Due due(Kind kind, String words, String period, PackSettings settings, WorkingDays days) {
        Due due = new Deadlines(settings, days).due(kind, WORDS.get(words), Period.parse(period));
        assertThat(due).as(words).isNotNull();
        return due;
    }

    private static Deadline window(MonthDay first, MonthDay last, @Nullable Integer year) {
        return new Deadline.Window("từ … đến …", first, last, year);
    }

    private static Map.Entry<LocalDate, DayEntry> off(String day, String name) {
        return entry(LocalDate.parse(day), new DayEntry(false, name, "Bộ LĐTBXH"));
    }
}
