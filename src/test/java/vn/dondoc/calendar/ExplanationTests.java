package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Deadline.Bound;
import vn.dondoc.guidance.language.Deadline.Day;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule.Kind;
import vn.dondoc.guidance.pack.PackSettings.Holidays;

class ExplanationTests {

    private static final WorkingDays VIETNAM =
            CalendarCsv.read(Path.of("rules/calendar/vietnam.csv")).orThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BEFORE       | 22/11/2020 | “trước ngày 22/11” → hạn cuối 21/11/2020 (thứ Bảy), 24:00 → ngày làm việc cuối cùng trước đó là 20/11/2020 (thứ Sáu)
            BEFORE       | 10/6/2020  | “trước ngày 10/6” → hạn cuối 09/06/2020 (thứ Ba), 24:00
            ON_OR_BEFORE | 20/6/2018  | “vào ngày 20/6” → hạn cuối 20/06/2018 (thứ Tư), 24:00
            ON_OR_BEFORE | 20/10/2018 | “vào ngày 20/10” → 20/10/2018 (thứ Bảy) là ngày nghỉ hằng tuần → chuyển sang ngày làm việc tiếp theo, 22/10/2018 (thứ Hai) → hạn cuối 22/10/2018 (thứ Hai), 24:00
            ON_OR_BEFORE | 2/1/2026   | “vào ngày 2/1” → 02/01/2026 (thứ Sáu) là ngày nghỉ: Nghỉ hoán đổi (làm bù 10/01/2026) → chuyển sang ngày làm việc tiếp theo, 05/01/2026 (thứ Hai) → hạn cuối 05/01/2026 (thứ Hai), 24:00
            """)
    void theWordsBecomeADayStepByStep(Bound bound, String day, String said) {
        assertThat(explain(bound, day, Holidays.NEXT_WORKING_DAY)).isEqualTo(said);
    }

    @Test
    void aPackThatKeepsPrintedDaysSaysSo() {
        assertThat(explain(Bound.ON_OR_BEFORE, "20/10/2018", Holidays.AS_PRINTED))
                .isEqualTo("“vào ngày 20/10” → 20/10/2018 (thứ Bảy) là ngày nghỉ hằng tuần"
                        + " → giữ nguyên ngày ghi trong văn bản → hạn cuối 20/10/2018 (thứ Bảy), 24:00"
                        + " → ngày làm việc cuối cùng trước đó là 19/10/2018 (thứ Sáu)");
    }

    @Test
    void itIsSaidInEnglishToo() {
        Deadline deadline = new Deadline.EndOfMonth("trong tháng 2", 2);
        Due due = new Deadlines(Samples.USUAL, VIETNAM).due(Kind.TASK, deadline, Period.year(2020));
        assertThat(due).isNotNull();
        assertThat(due.explain(messages(), Locale.ENGLISH))
                .isEqualTo("“trong tháng 2” → last day of that time, 29/02/2020 → last day 29/02/2020 (Saturday), 24:00"
                        + " → the last working day before is 28/02/2020 (Friday)");
    }

    private static String explain(Bound bound, String day, Holidays holidays) {
        String[] parts = day.split("/");
        Day printed = new Day.InYear(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), null);
        String words = (bound == Bound.BEFORE ? "trước ngày " : "vào ngày ") + parts[0] + "/" + parts[1];
        Due due = new Deadlines(Samples.settings(holidays, true), VIETNAM)
                .due(
                        Kind.REPORT,
                        new Deadline.Dated(words, bound, printed, null),
                        Period.year(Integer.parseInt(parts[2])));
        assertThat(due).isNotNull();
        return due.explain(messages(), Locale.forLanguageTag("vi"));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
