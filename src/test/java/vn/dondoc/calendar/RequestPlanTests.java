package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.calendar.Samples.each;
import static vn.dondoc.calendar.Samples.onOrBefore;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.calendar.Opening.Entry;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.language.Ladder.Reach;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitsCsv;

/** Who owes what a letter asks for, and by when. Days counted by hand; entered on Monday 9/11/2020. */
class RequestPlanTests {

    private static final Territory TERRITORY =
            UnitsCsv.read(new StringReader("""
                            code,parent_code,level,type,name_vi,valid_to
                            20,,province,tỉnh,Lạng Sơn,
                            183,20,district,huyện,Cao Lộc,
                            185,20,district,huyện,Bắc Sơn,
                            06184,183,commune,xã,Hòa Bình,
                            06187,183,commune,thị trấn,Cao Lộc,
                            06325,185,commune,xã,Hoà Bình,2020-11-15
                            K1,06184,residential_area,thôn,Một,
                            """), "units.csv").orThrow();

    private static final WorkingDays DAYS = CalendarDay.workingDays(List.of());
    private static final Asked DISTRICTS = Asked.tier(Level.DISTRICT);

    /** Contracts: before a day is the day before, never rolled; a report's own last day rolls, an hour and a task never. */
    @ParameterizedTest(name = "{0} {1} {2} ({3}): {4}")
    @CsvSource(delimiter = '|', textBlock = """
            BEFORE        | 2020-11-20 |       | REPORT | 2020-11-19 24:00
            BEFORE        | 2020-11-22 |       | REPORT | 2020-11-21 24:00
            BEFORE        | 2020-11-23 |       | TASK   | 2020-11-22 24:00
            AT_LATEST     | 2020-11-20 |       | REPORT | 2020-11-20 24:00
            AT_LATEST     | 2020-11-21 |       | REPORT | 2020-11-23 24:00
            AT_LATEST     | 2020-11-21 |       | TASK   | 2020-11-21 24:00
            UNTIL_THE_END | 2020-11-22 |       | REPORT | 2020-11-23 24:00
            ON            | 2020-11-22 |       | REPORT | 2020-11-23 24:00
            BEFORE_HOUR   | 2020-11-20 | 17:00 | REPORT | 2020-11-20 17:00
            BEFORE_HOUR   | 2020-11-21 | 09:30 | REPORT | 2020-11-21 09:30
            AT_LATEST     | 2021-01-05 |       | REPORT | 2021-01-05 24:00
            NO_DAY        |            |       | REPORT | -
            """)
    void theWordsOfTheLetterDecideTheDay(
            Term.Wording wording, @Nullable LocalDate day, @Nullable LocalTime hour, Rule.Kind kind, String expected) {
        Obligation owed =
                plan(request(kind, DISTRICTS, term(wording, day, hour, ""))).get(0);
        assertThat(said(owed.due())).isEqualTo(expected);
    }

    @Test
    void theWordsAreThoseOfTheRuleLanguage() {
        assertThat(term(Term.Wording.BEFORE_HOUR, LocalDate.of(2020, 11, 20), LocalTime.of(17, 0), "")
                        .words())
                .isEqualTo("trước 17 giờ ngày 20/11/2020");
        assertThat(term(Term.Wording.BEFORE_HOUR, LocalDate.of(2020, 11, 20), LocalTime.of(8, 5), "")
                        .words())
                .isEqualTo("trước 8 giờ 05 ngày 20/11/2020");
        assertThat(term(Term.Wording.NO_DAY, null, null, "").words()).isEqualTo("không ghi ngày");
    }

    @Test
    void everyoneOfATierOwesItOrTheUnitsChosenOrWholeDistricts() {
        UnitId caoLoc = UnitId.of("183");
        UnitId hoaBinh = UnitId.of("06184");
        assertThat(owing(DISTRICTS)).containsExactly("183", "185");
        assertThat(owing(Asked.tier(Level.COMMUNE))).containsExactly("06184", "06187");
        assertThat(owing(new Asked(Set.of(), Set.of(caoLoc), Set.of()))).containsExactly("183");
        assertThat(owing(new Asked(Set.of(), Set.of(UnitId.of("185"), hoaBinh), Set.of())))
                .containsExactly("06184", "185");
        assertThat(owing(new Asked(Set.of(), Set.of(), Set.of(caoLoc)))).containsExactly("06184", "06187", "183");
        assertThat(owing(new Asked(Set.of(Level.DISTRICT), Set.of(hoaBinh), Set.of())))
                .containsExactly("06184", "183", "185");
    }

    @Test
    void aUnitThatIsGoneByTheDayOwesNothingAndIsNotListedEither() {
        Request request = request(Rule.Kind.REPORT, Asked.tier(Level.COMMUNE), before(20));
        assertThat(new YearPlanner().exempt(pack(), TERRITORY, DAYS, entered(request)))
                .isEmpty();
        assertThat(owing(Asked.tier(Level.COMMUNE), before(15))).contains("06325");
    }

    @Test
    void itIsSaidLikeARuleWithTheLetterForItsClause() {
        Rule rule =
                plan(request(Rule.Kind.REPORT, DISTRICTS, before(20))).get(0).rule();
        assertThat(rule.code()).isEqualTo("YC.1");
        assertThat(rule.title()).isEqualTo("Báo cáo kết quả ủng hộ miền Trung");
        assertThat(rule.sentence())
                .isEqualTo("Theo Công văn số 128/MTTQ-BTT ngày 06/11/2020: mỗi huyện phải gửi báo cáo kèm biểu ung-ho,"
                        + " trước ngày 20/11/2020");
        assertThat(plan(request(Rule.Kind.REPORT, DISTRICTS, before(20))))
                .allSatisfy(owed -> assertThat(owed.period()).hasToString("2020/1"));
    }

    @Test
    void whatThePackAsksForStaysAsItIs() {
        RulePack pack = pack();
        List<Obligation> without = new YearPlanner().plan(pack, TERRITORY, DAYS, Entered.NOTHING);
        List<Obligation> with =
                new YearPlanner().plan(pack, TERRITORY, DAYS, entered(request(Rule.Kind.TASK, DISTRICTS, before(20))));
        assertThat(with).startsWith(without.toArray(Obligation[]::new)).hasSize(without.size() + 2);
    }

    @Test
    void aNewDayIsExplainedByTheOldOneAndItsReason() {
        Request extended = request(Rule.Kind.REPORT, DISTRICTS, before(20), before(25, "Công văn số 140"));
        Due due = plan(extended).get(0).due();
        assertThat(said(due)).isEqualTo("2020-11-24 24:00");
        assertThat(due.steps().get(0).arguments()).containsExactly("trước ngày 20/11/2020", "Công văn số 140");
    }

    @Test
    void whatIsWithdrawnIsOwedByNobody() {
        Request request = request(Rule.Kind.REPORT, DISTRICTS, before(20));
        assertThat(plan(withdrawn(request))).isEmpty();
    }

    /** Entered on Monday 9/11. */
    @ParameterizedTest(name = "last day {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2020-11-30 | -5 -2 0 1 3
            2020-11-17 | -5 -2 0 1 3
            2020-11-16 | -2 0 1 3
            2020-11-12 | -2 0 1 3
            2020-11-11 | -1 0 1 3
            2020-11-10 | 0 1 3
            2020-11-09 | 0 1 3
            """)
    void aShortTermHasFewerRemindersBeforeItsDay(LocalDate last, String steps) {
        Rule rule = plan(request(Rule.Kind.REPORT, DISTRICTS, term(Term.Wording.AT_LATEST, last, null, "")))
                .get(0)
                .rule();
        assertThat(rule.ladder().steps())
                .extracting(Step::workingDays)
                .containsExactlyElementsOf(
                        Arrays.stream(steps.split(" ")).map(Integer::valueOf).toList());
    }

    private static List<String> owing(Asked asked) {
        return owing(asked, before(20));
    }

    private static List<String> owing(Asked asked, Term term) {
        return plan(request(Rule.Kind.REPORT, asked, term)).stream()
                .map(owed -> owed.unit().code())
                .toList();
    }

    private static List<Obligation> plan(Request request) {
        return new YearPlanner()
                .plan(pack(), TERRITORY, DAYS, entered(request)).stream()
                        .filter(owed -> Request.isBehind(owed.rule()))
                        .toList();
    }

    private static Entered entered(Request... requests) {
        return new Entered(List.of(), List.of(), List.of(requests));
    }

    private static Request request(Rule.Kind kind, Asked asked, Term... terms) {
        return new Request(
                1,
                1,
                2020,
                "128/MTTQ-BTT",
                LocalDate.of(2020, 11, 6),
                "Báo cáo kết quả ủng hộ miền Trung",
                kind,
                "ung-ho",
                asked,
                List.of(terms),
                entry(),
                null);
    }

    private static Request withdrawn(Request request) {
        return new Request(
                request.id(),
                request.number(),
                request.year(),
                request.letterNumber(),
                request.letterDay(),
                request.subject(),
                request.kind(),
                request.form(),
                request.asked(),
                request.terms(),
                request.entered(),
                new Opening.Withdrawal("Nhầm", entry()));
    }

    private static Term before(int day) {
        return before(day, "");
    }

    private static Term before(int day, String reason) {
        return term(Term.Wording.BEFORE, LocalDate.of(2020, 11, day), null, reason);
    }

    private static Term term(Term.Wording wording, @Nullable LocalDate day, @Nullable LocalTime hour, String reason) {
        return new Term(wording, day, hour, reason, entry());
    }

    private static Entry entry() {
        return new Entry("canbo", Instant.parse("2020-11-09T02:00:00Z"));
    }

    private static String said(@Nullable Due due) {
        return due == null ? "-" : due.lastDay() + " " + (due.hour() == null ? "24:00" : due.hour());
    }

    private static RulePack pack() {
        Ladder usual = new Ladder(
                "",
                List.of(
                        new Step(-5, Reach.OFFICE),
                        new Step(-2, Reach.OFFICE),
                        new Step(0, Reach.OFFICE),
                        new Step(1, Reach.OFFICE),
                        new Step(3, Reach.OFFICE)));
        PackSettings settings = new PackSettings(
                Samples.USUAL.holidays(),
                true,
                false,
                false,
                false,
                10,
                Map.of(Rhythm.OCCASIONAL, usual),
                Samples.USUAL.reportsTo());
        Rule yearly = Samples.report("NAM", each(Level.DISTRICT), Rhythm.ANNUAL, onOrBefore(Samples.day(15, 12)));
        return Samples.pack(2020, settings, yearly);
    }
}
