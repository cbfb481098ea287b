package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.calendar.Samples.before;
import static vn.dondoc.calendar.Samples.day;
import static vn.dondoc.calendar.Samples.each;
import static vn.dondoc.calendar.Samples.onOrBefore;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;
import vn.dondoc.guidance.CheckCommand;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.PackReview;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Deadline.Day;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Rule.Kind;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.PackSettings.Holidays;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitsCsv;

/** What the calendar and the units say of a pack before it is adopted. */
class PackReviewTests {

    private static final MessageSource MESSAGES = messages();
    private static final PackReview CALENDAR = new CalendarReview(Samples.vietnam());
    private static final PackReview UNITS = new UnitReview(Samples.territory());

    @Test
    void everyDayOffOfARuleStandsInOneWarningWithWhereItRollsTo() {
        Rule monthly = report("BC-THANG", Level.DISTRICT, Rhythm.MONTHLY, onOrBefore(new Day.OfLastMonth(20)));
        assertThat(said(CALENDAR, Samples.pack(2018, Samples.USUAL, monthly)))
                .singleElement()
                .asString()
                .contains("BC-THANG")
                .contains("20/01/2018 (thứ Bảy) → 22/01/2018 (thứ Hai)")
                .contains("20/02/2018 (thứ Ba), Nghỉ bù Tết Nguyên đán → 21/02/2018 (thứ Tư)")
                .contains("20/05/2018 (Chủ nhật) → 21/05/2018 (thứ Hai)")
                .contains("20/10/2018 (thứ Bảy) → 22/10/2018 (thứ Hai)")
                .doesNotContain("20/03/2018");
    }

    @Test
    void aDayThatStaysSaysWhenReminded() {
        Rule before = report("BC-NAM", Level.DISTRICT, Rhythm.ANNUAL, before(day(22, 11)));
        assertThat(said(CALENDAR, Samples.pack(before)))
                .singleElement()
                .asString()
                .contains("không chuyển")
                .contains("21/11/2020 (thứ Bảy) → 20/11/2020 (thứ Sáu)");
        PackSettings asPrinted = Samples.settings(Holidays.AS_PRINTED, true);
        Rule printed = report("BC-NAM", Level.DISTRICT, Rhythm.ANNUAL, onOrBefore(day(22, 11)));
        assertThat(said(CALENDAR, Samples.pack(asPrinted, printed)))
                .singleElement()
                .asString()
                .contains("không chuyển")
                .contains("22/11/2020 (Chủ nhật) → 20/11/2020 (thứ Sáu)");
    }

    @Test
    void neitherWorkingDaysNorTheEndOfATimeNorDaysOutsideTheRuleAreWarnedOf() {
        Rule end = report("NAM", Level.PROVINCE, Rhythm.ANNUAL, new Deadline.EndOfPeriod("trong năm"));
        Rule workday = report("BC-6T", Level.DISTRICT, Rhythm.HALF_YEAR, before(day(13, 6)));
        Rule later = Samples.rule(
                Kind.REPORT,
                "BC-X",
                each(Level.DISTRICT),
                Rhythm.MONTHLY,
                onOrBefore(new Day.OfLastMonth(20)),
                Set.of(),
                null,
                LocalDate.of(2018, 11, 1),
                null);
        assertThat(said(CALENDAR, Samples.pack(2018, Samples.USUAL, end, workday, later)))
                .isEmpty();
    }

    @Test
    void aParentDueBeforeItsChildrenOnlyBecauseTheseRollIsFound() {
        Rule above = withForm("BC-H", Level.DISTRICT, onOrBefore(new Day.InYear(16, 10, null)));
        Rule below = withForm("BC-X", Level.COMMUNE, onOrBefore(new Day.InYear(16, 10, null)));
        assertThat(said(CALENDAR, Samples.pack(above, below))).isEmpty();
        Rule before = withForm("BC-H", Level.DISTRICT, before(day(19, 10)));
        Rule saturday = withForm("BC-X", Level.COMMUNE, onOrBefore(day(17, 10)));
        assertThat(said(CALENDAR, Samples.pack(before, saturday)))
                .anySatisfy(warning -> assertThat(warning)
                        .contains("BC-H (năm 2020) đến hạn 18/10/2020 (Chủ nhật)")
                        .contains("BC-X")
                        .contains("19/10/2020 (thứ Hai)"));
    }

    @Test
    void aCalendarThatEndsOrBeginsTooSoonIsWarnedOf() {
        Rule january = report("THANG", Level.PROVINCE, Rhythm.MONTHLY, before(new Day.OfNextMonth(5)));
        assertThat(said(CALENDAR, Samples.pack(2027, Samples.USUAL, january)))
                .anySatisfy(warning ->
                        assertThat(warning).contains("chỉ đến hết 31/12/2027").contains("04/01/2028"));
        assertThat(said(CALENDAR, Samples.pack(2028, Samples.USUAL)))
                .singleElement()
                .asString()
                .contains("31/12/2028");
        assertThat(said(CALENDAR, Samples.pack(2017, Samples.USUAL)))
                .singleElement()
                .asString()
                .contains("bắt đầu từ 01/01/2018");
        assertThat(said(new CalendarReview(new WorkingDays(Map.of())), Samples.pack()))
                .singleElement()
                .asString()
                .contains("không có lịch");
        assertThat(said(CALENDAR, Samples.pack(2026, Samples.USUAL))).isEmpty();
    }

    @Test
    void unitsThatTheProvinceDoesNotHaveAreFaultsWithTheNearestName() {
        assertThat(UNITS.review(Samples.pack(except("huyện Cao Lộc", "06184", "xã Hòa Bình, huyện Bắc Sơn"))))
                .isEmpty();
        assertThat(said(UNITS, Samples.pack(except("huyện Cao Lọc"))))
                .containsExactly("Tỉnh không có đơn vị “huyện Cao Lọc” trong thời gian của bộ quy tắc."
                        + " Gần nhất: “huyện Cao Lộc”.");
        assertThat(said(UNITS, Samples.pack(except("116"))))
                .as("a unit of another province")
                .singleElement()
                .asString()
                .contains("“116”");
        assertThat(said(UNITS, Samples.pack(except("xã Hòa Bình"))))
                .singleElement()
                .asString()
                .contains("là tên của 2 đơn vị");
        assertThat(UNITS.review(Samples.pack(except("huyện Cao Lọc")))).noneMatch(Fault::warning);
    }

    @Test
    void aNameThatOneUnitTookOverFromAnotherDuringTheYearMeansBoth() {
        Territory renewed = UnitsCsv.read(new StringReader("""
                                code,parent_code,level,type,name_vi,valid_from,valid_to
                                20,,province,tỉnh,Lạng Sơn,,
                                183,20,district,huyện,Cao Lộc,,
                                06184,183,commune,xã,Hòa Bình,,2020-06-30
                                06190,183,commune,xã,Hòa Bình,2020-07-01,
                                06191,183,commune,xã,Tạm,2020-03-01,2020-04-30
                                """), "units.csv").orThrow();
        assertThat(new UnitReview(renewed).review(Samples.pack(except("xã Hòa Bình", "xã Tạm"))))
                .isEmpty();
    }

    @Test
    void whereNoUnitsAreKnownNothingIsSaidAndAnotherProvinceIs() {
        assertThat(new UnitReview(Territory.of(List.of())).review(Samples.pack(except("xã Không Có"))))
                .isEmpty();
        Territory other = Territory.of(Samples.territory().all().stream()
                .filter(unit -> unit.code().startsWith("1") && !unit.code().startsWith("18"))
                .toList());
        assertThat(said(new UnitReview(other), Samples.pack(except("xã Không Có"))))
                .singleElement()
                .asString()
                .contains("không có tỉnh mã 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang-son/2020", "tra-vinh/2021", "tuyen-quang/2018", "son-la/2023", "mau/2027"})
    void ourPacksAreOnlyWarnedOf(String name) {
        RulePack pack = PackReader.create()
                .read(PackFiles.of(Path.of("rules", name), name))
                .pack();
        assertThat(pack).isNotNull();
        assertThat(CALENDAR.review(pack)).allMatch(Fault::warning);
    }

    @Test
    void rulesCheckTakesTheCalendarOfTheRulesFolderAndTheUnitsThatAreGiven(@TempDir Path folder) throws IOException {
        assertThat(check("rules/tuyen-quang/2018"))
                .contains("22/01/2018 (thứ Hai)")
                .contains("0 lỗi");
        Path other = Files.writeString(
                folder.resolve("lich.csv"),
                "date,weekday,status,kind,name_vi,applies_to,source,confidence\n"
                        + "2018-01-22,T2,off,le,Nghỉ thử,moi_nguoi,thử,cao\n");
        assertThat(check("rules/tuyen-quang/2018", "--calendar", other.toString()))
                .contains("20/01/2018 (thứ Bảy) → 23/01/2018 (thứ Ba)");
        assertThat(check(
                        "rules/tuyen-quang/2018",
                        "--calendar",
                        folder.resolve("none.csv").toString()))
                .contains("none.csv:0:")
                .doesNotContain("0 lỗi");
        Path units = Files.writeString(folder.resolve("units.csv"), Samples.UNITS);
        assertThat(check("rules/tuyen-quang/2018", "--units", units.toString()))
                .contains("không có tỉnh mã 08")
                .contains("0 lỗi");
    }

    private static String check(String... arguments) {
        StringWriter out = new StringWriter();
        ReviewOptions options = new ReviewOptions();
        new CommandLine(new CheckCommand(MESSAGES, List.of(options)))
                .addMixin("days", options)
                .setOut(new PrintWriter(out))
                .execute(arguments);
        return out.toString();
    }

    private static Rule except(String... units) {
        return Samples.rule(
                Kind.REPORT,
                "BC",
                each(Level.DISTRICT),
                Rhythm.HALF_YEAR,
                before(day(10, 6)),
                Set.of(units),
                null,
                null,
                null);
    }

    private static Rule report(String code, Level level, Rhythm rhythm, Deadline deadline) {
        return Samples.report(code, each(level), rhythm, deadline);
    }

    private static Rule withForm(String code, Level level, Deadline deadline) {
        Scope scope = each(level);
        Demand demand = new Demand.SendReport(List.of(Rhythm.ANNUAL), "bieu");
        return Samples.rule(Kind.REPORT, code, scope, Rhythm.ANNUAL, demand, deadline, null);
    }

    private static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/calendar", "messages/guidance", "messages/territory");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static List<String> said(PackReview review, RulePack pack) {
        return review.review(pack).stream()
                .map(fault -> MESSAGES.getMessage(fault, Locale.forLanguageTag("vi")))
                .toList();
    }
}
