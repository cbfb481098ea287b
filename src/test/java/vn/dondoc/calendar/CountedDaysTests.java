package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.calendar.Samples.opening;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Rule.Kind;
import vn.dondoc.guidance.pack.PackSettings.Holidays;
import vn.dondoc.territory.Level;

/** Counted by hand on the days off of 2018 to 2021. */
class CountedDaysTests {

    private static final Awaited STORM = new Awaited(Awaited.Kind.EVENT, "thiên tai");
    private static final Awaited GUIDANCE = new Awaited(Awaited.Kind.DOCUMENT, "Hướng dẫn sơ kết");
    private static final Deadline SOON = new Deadline.NoDay("kịp thời");

    private static final CountedDays DAYS = new CountedDays(new Deadlines(Samples.USUAL, Samples.vietnam()));

    @ParameterizedTest(name = "{0} + {1} days: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2020-02-29 | 1  | 2020-03-02 | the day of the event is not counted; a Sunday rolls
            2020-02-29 | 5  | 2020-03-05 | five days of March
            2020-02-28 | 1  | 2020-03-02 | the 29th is a Saturday
            2019-02-27 | 2  | 2019-03-01 | no 29th that year
            2020-12-31 | 1  | 2021-01-04 | New Year is a Friday
            2020-12-31 | 5  | 2021-01-05 | into the next year
            2021-02-03 | 10 | 2021-02-17 | the 13th lies in Tết
            2018-12-28 | 3  | 2019-01-02 | 31/12 was swapped for the Saturday 05/01
            2019-01-03 | 2  | 2019-01-05 | that Saturday is worked
            2021-04-28 | 3  | 2021-05-04 | 01/5 and the day that makes up for it
            """)
    void calendarDaysOfAReportRollToTheNextWorkingDay(LocalDate event, int days, LocalDate last, String why) {
        Due due = after(Kind.REPORT, event, new Deadline.AfterEvent("trong vòng …", days, false, "khi có thiên tai"));
        assertThat(due.lastDay()).as(why).isEqualTo(last);
        assertThat(due.printedDay()).isEqualTo(event.plusDays(days));
        assertThat(due.rolled()).isEqualTo(!last.equals(event.plusDays(days)));
    }

    @Test
    void thoseOfATaskDoNotNorThoseOfAPackThatTakesThemAsPrinted() {
        Deadline deadline = new Deadline.AfterEvent("trong vòng …", 1, false, "khi có thiên tai");
        assertThat(after(Kind.TASK, LocalDate.of(2020, 12, 31), deadline).lastDay())
                .isEqualTo("2021-01-01");
        CountedDays asPrinted =
                new CountedDays(new Deadlines(Samples.settings(Holidays.AS_PRINTED, true), Samples.vietnam()));
        Due due = asPrinted.after(opening(STORM, 1, "2020-12-31"), rule(Kind.REPORT, deadline), Period.year(2020));
        assertThat(due).isNotNull();
        assertThat(due.lastDay()).isEqualTo("2021-01-01");
    }

    @ParameterizedTest(name = "{0} + {1} working days: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-02-09 | 1 | 2021-02-17 | from the last working day before Tết to the first after it
            2021-02-08 | 3 | 2021-02-18 | 9/2, 17/2, 18/2
            2021-02-12 | 5 | 2021-02-23 | the event on the first day of Tết
            2020-02-29 | 5 | 2020-03-06 | from a Saturday
            2020-12-31 | 2 | 2021-01-05 | 4/1, 5/1
            2018-12-28 | 5 | 2019-01-07 | 2/1, 3/1, 4/1, the make-up Saturday 5/1, 7/1
            2019-04-26 | 3 | 2019-05-04 | 2/5, 3/5, the make-up Saturday
            """)
    void workingDaysPassOverDaysOffAndCountMakeUpSaturdays(LocalDate event, int days, LocalDate last, String why) {
        for (Kind kind : Kind.values()) {
            Due due = after(kind, event, new Deadline.AfterEvent("trong vòng …", days, true, "khi có thiên tai"));
            assertThat(due.lastDay()).as(why).isEqualTo(last);
            assertThat(due.rolled()).isFalse();
        }
    }

    @Test
    void anAwaitedDocumentGivesItsDayWithinSoManyDaysOrThatOfTheOffice() {
        Opening letter = opening(GUIDANCE, 1, "2021-02-03");
        Deadline within = new Deadline.Waiting("khi có văn bản", "Hướng dẫn sơ kết", 10);
        assertThat(lastDay(letter, within)).isEqualTo("2021-02-17");
        Deadline open = new Deadline.Waiting("khi có văn bản", "Hướng dẫn sơ kết", null);
        assertThat(DAYS.after(letter, rule(Kind.REPORT, open), Period.year(2021)))
                .as("neither gave a day")
                .isNull();
        Opening withDay = opening(GUIDANCE, 1, "2021-02-03", "2021-02-20", Set.of());
        assertThat(lastDay(withDay, open))
                .as("as the office said, day off or not")
                .isEqualTo("2021-02-20");
        assertThat(lastDay(withDay, SOON)).isEqualTo("2021-02-20");
        assertThat(lastDay(withDay, within)).as("the rule's own day stands").isEqualTo("2021-02-17");
    }

    @ParameterizedTest(name = "{1} working days before {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-02-21 | 3 | 2021-02-17 | from a Sunday: 19/2, 18/2, 17/2
            2021-02-17 | 3 | 2021-02-05 | over Tết: 9/2, 8/2, 5/2
            2021-02-22 | 5 | 2021-02-08 | 19/2, 18/2, 17/2, 9/2, 8/2
            2021-05-05 | 3 | 2021-04-28 | 4/5, 29/4, 28/4
            2021-04-28 | 5 | 2021-04-20 | 27/4, 26/4, 23/4, 22/4, Giỗ Tổ is off, 20/4
            2019-05-06 | 2 | 2019-05-03 | the make-up Saturday, 3/5
            2019-05-03 | 2 | 2019-04-26 | 2/5, then the long holiday
            2020-03-02 | 1 | 2020-02-28 | 29/02/2020 was a Saturday
            2021-01-04 | 1 | 2020-12-31 | back over the new year
            """)
    void aCascadeCountsWorkingDaysBack(LocalDate above, int days, LocalDate last, String why) {
        Deadline.BeforeAbove deadline = new Deadline.BeforeAbove("trước hạn của cấp trên", days);
        Due due = DAYS.before(above, rule(Kind.REPORT, deadline), deadline);
        assertThat(due.lastDay()).as(why).isEqualTo(last);
    }

    @Test
    void eachDayIsExplainedInWords() {
        Deadline.BeforeAbove cascade = new Deadline.BeforeAbove("trước hạn của cấp trên 3 ngày làm việc", 3);
        assertThat(said(DAYS.before(LocalDate.of(2021, 2, 17), rule(Kind.REPORT, cascade), cascade)))
                .isEqualTo("“trước hạn của cấp trên 3 ngày làm việc” → hạn cuối của cấp trên là 17/02/2021 (thứ Tư), "
                        + "lùi về trước 3 ngày làm việc → hạn cuối 05/02/2021 (thứ Sáu), 24:00");
        Deadline days =
                new Deadline.AfterEvent("trong vòng 1 ngày kể từ khi có thiên tai", 1, false, "khi có thiên tai");
        assertThat(said(after(Kind.REPORT, LocalDate.of(2020, 2, 29), days)))
                .isEqualTo("“trong vòng 1 ngày kể từ khi có thiên tai” → thiên tai, ngày 29/02/2020 → "
                        + "cộng 1 ngày, không tính ngày ấy: 01/03/2020 → 01/03/2020 (Chủ nhật) là ngày nghỉ hằng tuần → "
                        + "chuyển sang ngày làm việc tiếp theo, 02/03/2020 (thứ Hai) → "
                        + "hạn cuối 02/03/2020 (thứ Hai), 24:00");
        SetDay set = Samples.setDay("BC", Period.year(2020), null, "2020-03-25");
        assertThat(said(DAYS.setByOffice(set, rule(Kind.REPORT, SOON))))
                .isEqualTo("“kịp thời” → ngày do quản trị đặt: 25/03/2020, không in trong văn bản → "
                        + "hạn cuối 25/03/2020 (thứ Tư), 24:00");
    }

    private static String said(Due due) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultEncoding("UTF-8");
        return due.explain(messages, Locale.forLanguageTag("vi"));
    }

    private static Due after(Kind kind, LocalDate event, Deadline deadline) {
        Due due = DAYS.after(opening(STORM, 1, event.toString()), rule(kind, deadline), Period.year(event.getYear()));
        assertThat(due).isNotNull();
        return due;
    }

    private static @Nullable LocalDate lastDay(Opening opening, Deadline deadline) {
        Due due = DAYS.after(opening, rule(Kind.REPORT, deadline), Period.year(2021));
        return due == null ? null : due.lastDay();
    }

    private static Rule rule(Kind kind, Deadline deadline) {
        return Samples.rule(
                kind, "BC", Samples.each(Level.DISTRICT), Rhythm.ANNUAL, new Demand.Complete("việc"), deadline, null);
    }
}
