package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.guidance.drools.PackFixture.aChange;
import static vn.dondoc.guidance.drools.PackFixture.aMeeting;
import static vn.dondoc.guidance.drools.PackFixture.aPack;
import static vn.dondoc.guidance.drools.PackFixture.anAllotted;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.calendar.CalendarCsv;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Entered;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.calendar.YearPlanner;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.drools.PackFixture;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Demand.Baseline;
import vn.dondoc.guidance.language.Demand.Direction;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Succession;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitsCsv;

/**
 * Two districts. In the first two communes, and a third that two others went into this year; the second has one whose
 * neighbour was divided.
 */
class JudgingTests {

    private static final String UNITS = """
            code,parent_code,level,type,name_vi,valid_from,valid_to
            20,,province,tỉnh,Lạng Sơn,,
            183,20,district,huyện,Cao Lộc,,
            185,20,district,huyện,Bắc Sơn,,
            1,183,commune,xã,Hòa Bình,,
            2,183,commune,xã,Hòa Cư,,
            31,183,commune,xã,Song Giáp,,2020-02-29
            32,183,commune,xã,Bình Trung,,2020-02-29
            3,183,commune,xã,Bình Trung,2020-03-01,
            41,185,commune,xã,Hữu Vĩnh,,2020-02-29
            4,185,commune,xã,Hòa Bình,,
            """;

    private static @Nullable Judging judging;

    private static final WorkingDays DAYS =
            CalendarCsv.read(PackFixture.RULES.resolve("calendar/vietnam.csv")).orThrow();

    @BeforeAll
    static void compileOnce() {
        RulePack pack = aPack(
                Map.of("mo-hinh", Map.of("xã Hoà Bình, huyện Cao Lộc", 12L, "2", 8L, "3", 0L, "185", 10L)),
                anAllotted("GIAO", Comparison.AT_LEAST, "100", "mo-hinh", Level.COMMUNE),
                anAllotted("GIAO-H", Comparison.AT_LEAST, "95", "mo-hinh", Level.DISTRICT),
                anAllotted("GIAO-T", Comparison.AT_LEAST, "90", "mo-hinh", Level.PROVINCE),
                anAllotted("GIAO-DAT", Comparison.AT_LEAST, "100", "dat-hien", Level.COMMUNE),
                aChange("GIAM", Direction.DOWN, "5", "ho-ngheo", Baseline.LAST_YEAR),
                aMeeting("NUA-HUYEN", "50", Level.DISTRICT, "NUA-XA", Level.PROVINCE),
                aMeeting("NUA-XA", "50", Level.COMMUNE, "GIAO", Level.DISTRICT),
                aMeeting("MOI-XA", "66.67", Level.COMMUNE, "GIAO", Level.PROVINCE),
                aMeeting("KHONG-XA", "50", Level.RESIDENTIAL_AREA, "GIAO", Level.PROVINCE),
                aChange("TANG", Direction.UP, "5", "tong-ho", Baseline.LAST_PERIOD));
        Territory units = UnitsCsv.read(new StringReader(UNITS), "units.csv").orThrow();
        judging = new Judging(
                pack,
                RuleCompiler.of(PackFixture.RULES).compile(pack),
                Territory.of(
                        units.all(), List.of(went("31", "3", true), went("32", "3", true), went("41", "4", false))));
    }

    private static Succession went(String old, String successor, boolean whole) {
        LocalDate from = LocalDate.of(2020, 3, 1);
        UnitId into = successor.equals("3") ? new UnitId("3", from) : UnitId.of(successor);
        return new Succession(UnitId.of(old), into, from, whole);
    }

    @ParameterizedTest(name = "{0} {1} with {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # rule | unit | figures                            | verdict
            GIAO   | 1    | 1 mo-hinh 2020 12                  | MET reached 100 100 100 low=12 missing=0 allotted=12
            GIAO   | 1    | 1 mo-hinh 2020 11                  | NOT_MET short 91.6666 91.6666 91.6666 low=11 missing=0 allotted=12
            GIAO   | 1    |                                    | UNKNOWN unknown - 0 - low=0 missing=1 allotted=12
            GIAO   | 1    | 1 mo-hinh 2020-H1 12               | MET reached - 100 - low=12 missing=1 allotted=12
            GIAO   | 2    | 2 mo-hinh 2020 9                   | MET reached 112.5 112.5 112.5 low=9 missing=0 allotted=8
            GIAO   | 3    | 3 mo-hinh 2020 9                   | NOT_APPLICABLE not_applicable - - - low=9 missing=0 allotted=0
            GIAO   | 4    | 4 mo-hinh 2020 9                   | UNKNOWN unknown - - - low=9 missing=0 allotted=?
            GIAO-H | 183  | 1 mo-hinh 2020 12; 2 mo-hinh 2020 7 | MET reached - 95 - low=19 missing=1 allotted=20
            GIAO-H | 183  | 183 mo-hinh 2020 18                | NOT_MET short 90 90 90 low=18 missing=0 allotted=20
            GIAO-H | 185  | 4 mo-hinh 2020 10                  | MET reached 100 100 100 low=10 missing=0 allotted=10
            GIAO-T | 20   | 183 mo-hinh 2020 17; 4 mo-hinh 2020 10 | MET reached 90 90 90 low=27 missing=0 allotted=30
            GIAO-T | 20   | 20 mo-hinh 2020 26                 | NOT_MET short 86.6666 86.6666 86.6666 low=26 missing=0 allotted=30
            GIAO-DAT | 1  | 1 dat-hien 2020 12.5               | UNKNOWN unknown - - - low=12.5 missing=0 allotted=?
            GIAM   | 1    | 1 ho-ngheo 2019 100; 1 ho-ngheo 2020 95 | MET reached 5 5 5 low=95 missing=0 base=100 base_missing=0 than=2019
            GIAM   | 1    | 1 ho-ngheo 2019 100; 1 ho-ngheo 2020 96 | NOT_MET short 4 4 4 low=96 missing=0 base=100 base_missing=0 than=2019
            GIAM   | 1    | 1 ho-ngheo 2019 100; 1 ho-ngheo 2020 130 | NOT_MET short -30 -30 -30 low=130 missing=0 base=100 base_missing=0 than=2019
            GIAM   | 1    | 1 ho-ngheo 2020 96                 | UNKNOWN unknown - - - low=96 missing=0 base=0 base_missing=1 than=2019
            GIAM   | 1    | 1 ho-ngheo 2019 100                | UNKNOWN unknown - - 100 low=0 missing=1 base=100 base_missing=0 than=2019
            GIAM   | 1    | 1 ho-ngheo 2019 0; 1 ho-ngheo 2020 0 | NOT_APPLICABLE not_applicable - - - low=0 missing=0 base=0 base_missing=0 than=2019
            GIAM   | 3    | 31 ho-ngheo 2019 60; 32 ho-ngheo 2019 40; 3 ho-ngheo 2020 95 | MET reached 5 5 5 low=95 missing=0 base=100 base_missing=0 than=2019
            GIAM   | 3    | 31 ho-ngheo 2019 60; 3 ho-ngheo 2020 57 | MET reached - 5 - low=57 missing=0 base=60 base_missing=1 than=2019
            GIAM   | 3    | 31 ho-ngheo 2019 60; 3 ho-ngheo 2020 58 | UNKNOWN unknown - 3.3333 - low=58 missing=0 base=60 base_missing=1 than=2019
            GIAM   | 4    | 4 ho-ngheo 2019 60; 4 ho-ngheo 2020 1 | UNKNOWN unknown - - - low=1 missing=0 base=? than=2019
            NUA-XA | 183  | 1 mo-hinh 2020 12                  | MET reached - 50 100 low=1 high=2 whole=2 missing=1 meeting=GIAO
            NUA-XA | 183  | 1 mo-hinh 2020 11                  | UNKNOWN unknown - 0 50 low=0 high=1 whole=2 missing=1 meeting=GIAO
            NUA-XA | 183  | 1 mo-hinh 2020 11; 2 mo-hinh 2020 7 | NOT_MET short 0 0 0 low=0 high=0 whole=2 missing=0 meeting=GIAO
            NUA-XA | 185  | 4 mo-hinh 2020 11                  | UNKNOWN unknown - 0 100 low=0 high=1 whole=1 missing=1 meeting=GIAO
            MOI-XA | 20   | 1 mo-hinh 2020 12; 2 mo-hinh 2020 9 | UNKNOWN unknown - 66.6666 100 low=2 high=3 whole=3 missing=1 meeting=GIAO
            MOI-XA | 20   | 1 mo-hinh 2020 12; 2 mo-hinh 2020 7 | NOT_MET short - 33.3333 66.6666 low=1 high=2 whole=3 missing=1 meeting=GIAO
            KHONG-XA | 20 |                                    | NOT_APPLICABLE not_applicable - - - low=0 high=0 whole=0 missing=0 meeting=GIAO
            NUA-HUYEN | 20 | 1 mo-hinh 2020 12                 | MET reached - 50 100 low=1 high=2 whole=2 missing=1 meeting=NUA-XA
            NUA-HUYEN | 20 | 1 mo-hinh 2020 1; 2 mo-hinh 2020 1 | UNKNOWN unknown - 0 50 low=0 high=1 whole=2 missing=1 meeting=NUA-XA
            TANG   | 1    | 1 tong-ho 2019 100; 1 tong-ho 2020 105 | MET reached 5 5 5 low=105 missing=0 base=100 base_missing=0 than=2019
            TANG   | 1    | 1 tong-ho 2019 100; 1 tong-ho 2020 104 | NOT_MET short 4 4 4 low=104 missing=0 base=100 base_missing=0 than=2019
            TANG   | 1    | 1 tong-ho 2019 100; 1 tong-ho 2020-H1 103 | UNKNOWN unknown - 3 - low=103 missing=1 base=100 base_missing=0 than=2019
            """)
    void judgesAtTheEndOfTheYear(String rule, String unit, @Nullable String figures, String expected) {
        Verdict verdict = verdict(rule, unit, figures);
        assertThat("%s %s %s %s %s %s"
                        .formatted(
                                verdict.outcome(),
                                verdict.state().name().toLowerCase(),
                                text(verdict.value()),
                                text(verdict.lower()),
                                text(verdict.upper()),
                                verdict.reason()))
                .isEqualTo(expected);
    }

    @Test
    void aWaivedCommuneLeavesTheShareOfThoseThatMeetIt() {
        Waiver waived = new Waiver("GIAO", UnitId.of("2"), Period.year(2020), "Bão lụt", null, null, null);
        Evidence evidence = evidence("1 mo-hinh 2020 12; 2 mo-hinh 2020 1", waived);
        assertThat(judging.judge(owed(), evidence))
                .filteredOn(verdict -> verdict.rule().code().equals("NUA-XA"))
                .extracting(Verdict::reason)
                .contains("low=1 high=1 whole=1 missing=0 meeting=GIAO");
    }

    @Test
    void judgingSomeUnitsSaysOfThemWhatJudgingAllDoes() {
        Evidence evidence = evidence("1 mo-hinh 2020 12; 2 mo-hinh 2020 7; 4 mo-hinh 2020 1; 1 ho-ngheo 2019 5");
        List<Verdict> all = judging.judge(owed(), evidence);
        for (String code : List.of("20", "183", "185", "1")) {
            Predicate<Unit> asked = unit -> unit.code().equals(code);
            assertThat(judging.judge(owed(), evidence, obligation -> asked.test(obligation.unit())))
                    .isNotEmpty()
                    .isEqualTo(all.stream()
                            .filter(verdict -> asked.test(verdict.unit()))
                            .toList());
        }
    }

    private static Verdict verdict(String rule, String unit, @Nullable String figures) {
        return judging.judge(owed(), evidence(figures)).stream()
                .filter(verdict -> verdict.rule().code().equals(rule)
                        && verdict.unit().code().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static Owed owed() {
        YearPlanner planner = new YearPlanner();
        return new Owed(
                planner.plan(judging.pack(), judging.territory(), DAYS, Entered.NOTHING),
                planner.exempt(judging.pack(), judging.territory(), DAYS, Entered.NOTHING));
    }

    /** As of the first moment of the next year. */
    private static Evidence evidence(@Nullable String figures, Waiver... waivers) {
        Instant asOf = LocalDate.of(2021, 1, 1).atStartOfDay(Due.ZONE).toInstant();
        return new Evidence(figures(figures), List.of(), List.of(waivers), asOf);
    }

    private static List<Figure> figures(@Nullable String words) {
        List<Figure> figures = new ArrayList<>();
        for (String figure : words == null ? new String[0] : words.split("; ")) {
            String[] parts = figure.split(" ");
            Period period = Period.parse(parts[2]);
            UnitId unit = judging.territory()
                    .on(period.end())
                    .find(parts[0])
                    .orElseThrow()
                    .id();
            figures.add(new Figure(unit, parts[1], period, new BigDecimal(parts[3]), Instant.EPOCH));
        }
        return figures;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "-" : number.toPlainString();
    }
}
