package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Deadline.Bound;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.PackSettings.Holidays;
import vn.dondoc.territory.Level;

class ExplanationTests {

    private static final WorkingDays VIETNAM = Samples.vietnam();
    private static final Scope DISTRICTS = Samples.each(Level.DISTRICT);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BEFORE       | 22/11/2020 | “trước ngày 22/11” → hạn cuối 21/11/2020 (thứ Bảy), 24:00; nhắc lần cuối thứ Sáu 20/11
            BEFORE       | 10/6/2020  | “trước ngày 10/6” → hạn cuối 09/06/2020 (thứ Ba), 24:00
            ON_OR_BEFORE | 20/6/2018  | “vào ngày 20/6” → hạn cuối 20/06/2018 (thứ Tư), 24:00
            ON_OR_BEFORE | 20/10/2018 | “vào ngày 20/10” → 20/10/2018 (thứ Bảy) là ngày nghỉ hằng tuần → chuyển sang ngày làm việc tiếp theo, 22/10/2018 (thứ Hai) → hạn cuối 22/10/2018 (thứ Hai), 24:00
            ON_OR_BEFORE | 2/1/2026   | “vào ngày 2/1” → 02/01/2026 (thứ Sáu) là ngày nghỉ: Nghỉ hoán đổi (làm bù 10/01/2026) → chuyển sang ngày làm việc tiếp theo, 05/01/2026 (thứ Hai) → hạn cuối 05/01/2026 (thứ Hai), 24:00
            ON_OR_BEFORE | 4/5/2019   | “vào ngày 4/5” → hạn cuối 04/05/2019 (thứ Bảy), 24:00; ngày đi làm: Làm bù cho ngày nghỉ 29/04/2019
            BEFORE       | 6/1/2019   | “trước ngày 6/1” → hạn cuối 05/01/2019 (thứ Bảy), 24:00; ngày đi làm: Làm bù cho ngày nghỉ 31/12/2018
            BEFORE       | 1/1/2026   | “trước ngày 1/1” → hạn cuối 31/12/2025 (thứ Tư), 24:00
            BEFORE       | 2/1/2027   | “trước ngày 2/1” → hạn cuối 01/01/2027 (thứ Sáu), 24:00; ngày nghỉ: Tết Dương lịch; nhắc lần cuối thứ Năm 31/12/2026
            BEFORE       | 31/8/2026  | “trước ngày 31/8” → hạn cuối 30/08/2026 (Chủ nhật), 24:00; nhắc lần cuối thứ Sáu 28/08
            BEFORE       | 1/9/2026   | “trước ngày 1/9” → hạn cuối 31/08/2026 (thứ Hai), 24:00; ngày nghỉ: Nghỉ hoán đổi (làm bù 22/08/2026); nhắc lần cuối thứ Sáu 28/08
            """)
    void theWordsBecomeADayStepByStep(Bound bound, String day, String said) {
        assertThat(explain(bound, day, Holidays.NEXT_WORKING_DAY)).isEqualTo(said);
    }

    @Test
    void aPackThatKeepsPrintedDaysSaysSo() {
        assertThat(explain(Bound.ON_OR_BEFORE, "20/10/2018", Holidays.AS_PRINTED))
                .isEqualTo("“vào ngày 20/10” → 20/10/2018 (thứ Bảy) là ngày nghỉ hằng tuần"
                        + " → giữ nguyên ngày ghi trong văn bản → hạn cuối 20/10/2018 (thứ Bảy), 24:00"
                        + "; nhắc lần cuối thứ Sáu 19/10");
    }

    @Test
    void anHourIsSaidToTheMinute() {
        Deadline deadline = new Deadline.Dated(
                "trước 17 giờ ngày 20/6", Bound.ON_OR_BEFORE, Samples.day(20, 6), LocalTime.of(17, 0));
        assertThat(explain(Samples.task("NV", DISTRICTS, deadline), 2020, VIETNAMESE))
                .isEqualTo("“trước 17 giờ ngày 20/6” → hạn cuối 20/06/2020 (thứ Bảy), trước 17:00"
                        + "; nhắc lần cuối thứ Sáu 19/06");
    }

    @Test
    void whatNobodyIsRemindedOfTellsOfNoReminder() {
        Deadline deadline = new Deadline.EndOfPeriod("trong năm");
        Rule aim = Samples.aim("CT", DISTRICTS, deadline);
        assertThat(explain(aim, 2022, VIETNAMESE))
                .isEqualTo("“trong năm” → hết kỳ, ngày 31/12/2022 → hạn cuối 31/12/2022 (thứ Bảy), 24:00");
    }

    @Test
    void itIsSaidInEnglishToo() {
        Deadline february = new Deadline.EndOfMonth("trong tháng 2", 2);
        assertThat(explain(Samples.task("NV", DISTRICTS, february), 2020, Locale.ENGLISH))
                .isEqualTo("“trong tháng 2” → last day of that time, 29/02/2020 → last day 29/02/2020 (Saturday), 24:00"
                        + "; last reminder Friday 28/02");
        Rule swapped = Samples.report("BC", DISTRICTS, Rhythm.ANNUAL, dated(Bound.BEFORE, 1, 9));
        assertThat(explain(swapped, 2026, Locale.ENGLISH))
                .endsWith("last day 31/08/2026 (Monday), 24:00; day off: Nghỉ hoán đổi (làm bù 22/08/2026)"
                        + "; last reminder Friday 28/08");
        Rule makeUp = Samples.report("BC", DISTRICTS, Rhythm.ANNUAL, dated(Bound.ON_OR_BEFORE, 4, 5));
        assertThat(explain(makeUp, 2019, Locale.ENGLISH))
                .endsWith("(Saturday), 24:00; a day that is worked: Làm bù cho ngày nghỉ 29/04/2019");
    }

    private static Deadline dated(Bound bound, int day, int month) {
        String words = (bound == Bound.BEFORE ? "trước ngày " : "vào ngày ") + day + "/" + month;
        return new Deadline.Dated(words, bound, Samples.day(day, month), null);
    }

    private static String explain(Bound bound, String day, Holidays holidays) {
        String[] parts = day.split("/");
        Deadline deadline = dated(bound, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        return explain(
                Samples.report("BC", DISTRICTS, Rhythm.ANNUAL, deadline),
                Integer.parseInt(parts[2]),
                Samples.settings(holidays, true),
                VIETNAMESE);
    }

    private static String explain(Rule rule, int year, Locale locale) {
        return explain(rule, year, Samples.USUAL, locale);
    }

    private static String explain(Rule rule, int year, PackSettings settings, Locale locale) {
        Due due = new Deadlines(settings, VIETNAM).due(rule, Period.year(year));
        assertThat(due).isNotNull();
        return due.explain(messages(), locale);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
