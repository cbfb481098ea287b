package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.calendar.Samples.before;
import static vn.dondoc.calendar.Samples.day;
import static vn.dondoc.calendar.Samples.each;
import static vn.dondoc.calendar.Samples.onOrBefore;
import static vn.dondoc.calendar.Samples.pack;
import static vn.dondoc.calendar.Samples.report;
import static vn.dondoc.calendar.Samples.rule;
import static vn.dondoc.calendar.Samples.task;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Deadline.Day;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Rule.Kind;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitsCsv;

class YearPlannerTests {

    private static final Deadline NO_DAY = new Deadline.NoDay("không ghi ngày");
    private static final Deadline IN_YEAR = new Deadline.EndOfPeriod("trong năm");

    @Test
    void whatTheScopeNamesAndNobodyOwesIsExempt() {
        RulePack pack = pack(rule(
                Rule.Kind.TASK,
                "VIEC",
                each(Level.COMMUNE),
                Rhythm.ANNUAL,
                new Deadline.EndOfPeriod("trong năm"),
                Set.of("06184"),
                null,
                null,
                null));

        assertThat(new YearPlanner().exempt(pack, Samples.territory(), new WorkingDays(Map.of()), Entered.NOTHING))
                .extracting(exempt -> exempt.unit().code())
                .as("one is left out by name, one was gone before the year's end")
                .containsExactly("06184", "06325");
    }

    @Test
    void aUnitThatBeganAndEndedWithinThePeriodIsExemptToo() {
        RulePack pack = pack(
                rule(Rule.Kind.TASK, "VIEC", each(Level.COMMUNE), Rhythm.ANNUAL, IN_YEAR, Set.of(), null, null, null));
        String units = """
                code,parent_code,level,type,name_vi,valid_from,valid_to
                20,,province,tỉnh,Lạng Sơn,,
                183,20,district,huyện,Cao Lộc,,
                06184,183,commune,xã,Hòa Bình,2020-03-01,2020-11-30
                14,,province,tỉnh,Sơn La,,
                116,14,district,thành phố,Sơn La,,
                03646,116,commune,phường,Tô Hiệu,2020-03-01,2020-11-30
                """;
        Territory territory =
                UnitsCsv.read(new StringReader(units), "units.csv").orThrow();

        assertThat(new YearPlanner().exempt(pack, territory, new WorkingDays(Map.of()), Entered.NOTHING))
                .extracting(exempt -> exempt.unit().code())
                .containsExactly("06184");
    }

    @Test
    void everyUnitInScopeOwesEveryPeriodInTheOrderOfRuleUnitAndPeriod() {
        Rule quarterly = report("MH-QUY", each(Level.DISTRICT), Rhythm.QUARTERLY, before(new Day.OfLastMonth(20)));
        Rule province =
                rule(Kind.TARGET, "NH-100", each(Level.PROVINCE), Rhythm.ANNUAL, IN_YEAR, Set.of(), null, null, null);
        assertThat(plan(quarterly, province))
                .containsExactly(
                        "MH-QUY 183 2020-Q1 2020-03-19",
                        "MH-QUY 183 2020-Q2 2020-06-19",
                        "MH-QUY 183 2020-Q3 2020-09-19",
                        "MH-QUY 183 2020-Q4 2020-12-19",
                        "MH-QUY 185 2020-Q1 2020-03-19",
                        "MH-QUY 185 2020-Q2 2020-06-19",
                        "MH-QUY 185 2020-Q3 2020-09-19",
                        "MH-QUY 185 2020-Q4 2020-12-19",
                        "NH-100 20 2020 2020-12-31");
    }

    @Test
    void aUnitOwesOnlyWhatIsDueWhileItExists() {
        Rule early = report("SOM", each(Level.COMMUNE, "xã"), Rhythm.HALF_YEAR, before(day(10, 6)));
        Rule late = report("MUON", each(Level.COMMUNE, "xã"), Rhythm.ANNUAL, before(day(22, 11)));
        assertThat(plan(early, late))
                .containsExactly(
                        "SOM 06184 2020-H1 2020-06-09", "SOM 06325 2020-H1 2020-06-09", "MUON 06184 2020 2020-11-21");
    }

    @Test
    void withoutADayTheEndOfThePeriodDecidesWhoExisted() {
        Rule monthly = report("THANG", each(Level.COMMUNE, "xã"), Rhythm.QUARTERLY, NO_DAY);
        assertThat(plan(monthly))
                .containsExactly(
                        "THANG 06184 2020-Q1 -",
                        "THANG 06184 2020-Q2 -",
                        "THANG 06184 2020-Q3 -",
                        "THANG 06184 2020-Q4 -",
                        "THANG 06325 2020-Q1 -",
                        "THANG 06325 2020-Q2 -");
    }

    @ParameterizedTest(name = "trừ {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            06184                     | 06322 06325
            xã Hoà Bình               | 06322
            Xã  hòa bình, huyện Bắc Sơn | 06184 06322
            xã Bắc Sơn                | 06184 06322 06325
            """)
    void unitsAreExceptedByCodeOrNameAndWhereNeededTheUnitAbove(String except, String left) {
        Rule rule = rule(
                Kind.REPORT,
                "BC",
                each(Level.COMMUNE),
                Rhythm.HALF_YEAR,
                before(day(10, 6)),
                Set.of(except),
                null,
                null,
                null);
        assertThat(units(rule)).containsExactlyInAnyOrder(left.split(" "));
    }

    @Test
    void onlyTheUnitsNamedOweIt() {
        assertThat(units(onlyFor(Set.of("huyện Cao Lộc", "185")))).containsExactly("183", "185");
        assertThat(units(onlyFor(Set.of("huyện Cao Lộc")))).containsExactly("183");
    }

    @Test
    void aListThatIsNotKnownYetNamesNobody() {
        assertThat(units(onlyFor(Set.of()))).isEmpty();
    }

    @Test
    void severalScopesInOneRuleAreOrderedByUnit() {
        Scope all = new Scope("tỉnh và mỗi huyện", List.of(part(Level.PROVINCE), part(Level.DISTRICT)));
        assertThat(units(task("CV", all, IN_YEAR))).containsExactly("183", "185", "20");
    }

    @Test
    void aRuleOfItsOwnDaysOwesThePeriodsThatMeetThem() {
        assertThat(periods(Rhythm.MONTHLY, NO_DAY, "2020-07-01", null))
                .containsExactly("2020-07", "2020-08", "2020-09", "2020-10", "2020-11", "2020-12");
        assertThat(periods(Rhythm.QUARTERLY, NO_DAY, null, "2020-06-30")).containsExactly("2020-Q1", "2020-Q2");
        assertThat(periods(Rhythm.ANNUAL, NO_DAY, "2020-07-01", null)).containsExactly("2020");
    }

    @Test
    void nothingIsOwedForADayBeforeTheRuleBegan() {
        assertThat(periods(Rhythm.ANNUAL, before(day(10, 6)), "2020-07-01", null))
                .isEmpty();
    }

    @Test
    void whatIsDueAfterThePackEndsIsStillOwed() {
        assertThat(plan(report("THANG", each(Level.PROVINCE), Rhythm.MONTHLY, onOrBefore(new Day.OfNextMonth(5)))))
                .hasSize(12)
                .contains("THANG 20 2020-12 2021-01-05");
    }

    @Test
    void aProvinceThatIsNotInTheListOwesNothing() {
        assertThat(new YearPlanner()
                        .plan(
                                pack(task("CV", each(Level.PROVINCE), IN_YEAR)),
                                Territory.of(List.of()),
                                new WorkingDays(Map.of()),
                                Entered.NOTHING))
                .isEmpty();
    }

    private static Rule onlyFor(Set<String> only) {
        return rule(Kind.TASK, "CV", each(Level.DISTRICT), Rhythm.ANNUAL, IN_YEAR, Set.of(), only, null, null);
    }

    private static List<String> periods(
            Rhythm rhythm, Deadline deadline, @Nullable String from, @Nullable String until) {
        Rule rule = rule(
                Kind.REPORT,
                "BC",
                each(Level.PROVINCE),
                rhythm,
                deadline,
                Set.of(),
                null,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
        return obligations(rule).stream()
                .map(obligation -> obligation.period().toString())
                .toList();
    }

    private static List<String> units(Rule rule) {
        return obligations(rule).stream()
                .map(obligation -> obligation.unit().code())
                .toList();
    }

    private static List<String> plan(Rule... rules) {
        return obligations(rules).stream()
                .map(owed -> "%s %s %s %s"
                        .formatted(
                                owed.rule().code(),
                                owed.unit().code(),
                                owed.period(),
                                owed.due() == null ? "-" : owed.due().lastDay()))
                .toList();
    }

    private static List<Obligation> obligations(Rule... rules) {
        return new YearPlanner().plan(pack(rules), Samples.territory(), new WorkingDays(Map.of()), Entered.NOTHING);
    }

    private static Scope.Part part(Level level) {
        return new Scope.Part(level, Set.of());
    }
}
