package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.calendar.Samples.before;
import static vn.dondoc.calendar.Samples.day;
import static vn.dondoc.calendar.Samples.each;
import static vn.dondoc.calendar.Samples.onOrBefore;
import static vn.dondoc.calendar.Samples.opening;
import static vn.dondoc.calendar.Samples.setDay;
import static vn.dondoc.calendar.Samples.withdrawn;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Rule.Kind;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitsCsv;

/** What is owed because something came about, or by a day that hangs on another one. Days counted by hand. */
class DuringTheYearTests {

    private static final String UNITS = """
            code,parent_code,level,type,name_vi,valid_to
            20,,province,tỉnh,Lạng Sơn,
            183,20,district,huyện,Cao Lộc,
            185,20,district,huyện,Bắc Sơn,
            06184,183,commune,xã,Hòa Bình,
            06325,185,commune,xã,Hoà Bình,2021-06-30
            06322,185,commune,thị trấn,Bắc Sơn,
            K1,06184,residential_area,thôn,Một,
            K2,06322,residential_area,khu,Hai,
            """;

    private static final Territory TERRITORY =
            UnitsCsv.read(new StringReader(UNITS), "units.csv").orThrow();

    private static final Awaited STORM = new Awaited(Awaited.Kind.EVENT, "thiên tai");
    private static final Awaited LETTER = new Awaited(Awaited.Kind.DOCUMENT, "Hướng dẫn sơ kết");
    private static final Deadline SOON = new Deadline.NoDay("kịp thời");
    private static final Demand ANY_REPORT = new Demand.SendReport(List.of(Rhythm.OCCASIONAL), null);

    private static final Rule DISTRICT = report("BC-H", each(Level.DISTRICT), "bieu", before(day(22, 2)));
    private static final Rule COMMUNE = report("BC-X", each(Level.COMMUNE), "bieu", aboveLess(3));
    private static final Rule AREA = report("BC-K", each(Level.RESIDENTIAL_AREA), "bieu", aboveLess(3));

    private static final Rule DAMAGE = upon(
            "thiên tai",
            each(Level.DISTRICT),
            new Deadline.AfterEvent("trong vòng 3 ngày làm việc", 3, true, "khi có thiên tai"));

    @Test
    void aCascadeGoesOverThreeTiersAndTet() {
        assertThat(plan(Entered.NOTHING, AREA, COMMUNE, DISTRICT))
                .containsExactly(
                        "BC-K K1 2021 2021-02-05",
                        "BC-K K2 2021 2021-02-05",
                        "BC-X 06184 2021 2021-02-17",
                        "BC-X 06322 2021 2021-02-17",
                        "BC-X 06325 2021 2021-02-17",
                        "BC-H 183 2021 2021-02-21",
                        "BC-H 185 2021 2021-02-21");
    }

    @Test
    void itCountsFromWhereTheDayAboveRolledTo() {
        Rule saturday = report("BC-H", each(Level.DISTRICT), "bieu", onOrBefore(day(20, 2)));
        Rule five = report("BC-X", each(Level.COMMUNE), "bieu", aboveLess(5));
        assertThat(plan(Entered.NOTHING, saturday, five))
                .contains("BC-H 183 2021 2021-02-22", "BC-X 06184 2021 2021-02-08");
    }

    @Test
    void itFollowsTheRuleThatBindsTheUnitsOwnSuperior() {
        Rule early = Samples.rule(
                Kind.REPORT,
                "BC-SOM",
                each(Level.DISTRICT),
                Rhythm.ANNUAL,
                before(day(22, 2)),
                Set.of(),
                Set.of("183"),
                null,
                null);
        Rule late = Samples.rule(
                Kind.REPORT,
                "BC-MUON",
                each(Level.DISTRICT),
                Rhythm.ANNUAL,
                onOrBefore(day(5, 5)),
                Set.of("183"),
                null,
                null,
                null);
        Rule below = Samples.rule(
                Kind.REPORT, "BC-X", each(Level.COMMUNE), Rhythm.ANNUAL, aboveLess(3), Set.of(), null, null, null);
        assertThat(plan(Entered.NOTHING, below))
                .as("without a day above there is none here")
                .containsExactly("BC-X 06184 2021 -", "BC-X 06322 2021 -");
        assertThat(plan(Entered.NOTHING, early, late, below))
                .contains("BC-X 06184 2021 2021-02-17", "BC-X 06322 2021 2021-04-28", "BC-X 06325 2021 2021-04-28");
    }

    @Test
    void anotherFormIsAnotherReport() {
        Rule other = report("BC-X", each(Level.COMMUNE), "bieu-khac", aboveLess(3));
        assertThat(plan(Entered.NOTHING, DISTRICT, other)).contains("BC-X 06184 2021 -");
    }

    @Test
    void oneRuleForAllTiersCascadesWithinItself() {
        Scope both = new Scope(
                "mỗi huyện và mỗi xã",
                List.of(
                        each(Level.DISTRICT).parts().get(0),
                        each(Level.COMMUNE).parts().get(0)));
        Rule province = report("BC-T", each(Level.PROVINCE), "bieu", before(day(22, 2)));
        assertThat(plan(Entered.NOTHING, province, report("BC-HX", both, "bieu", aboveLess(3))))
                .containsExactly(
                        "BC-T 20 2021 2021-02-21",
                        "BC-HX 06184 2021 2021-02-05",
                        "BC-HX 06322 2021 2021-02-05",
                        "BC-HX 06325 2021 2021-02-05",
                        "BC-HX 183 2021 2021-02-17",
                        "BC-HX 185 2021 2021-02-17");
    }

    @Test
    void aCascadeNamesItsReason() {
        List<Obligation> plan = obligations(Entered.NOTHING, DISTRICT, COMMUNE);
        assertThat(DueReason.of(plan.get(2), Samples.USUAL)).isEqualTo("before-above 3 2021-02-21");
    }

    @Test
    void nobodyOwesWhatAnEventAsksForUntilItHappens() {
        assertThat(plan(Entered.NOTHING, DAMAGE)).isEmpty();
        assertThat(exempt(Entered.NOTHING, DAMAGE)).isEmpty();
    }

    @Test
    void eachTimeItHappensEveryDistrictOwesItAnew() {
        Entered entered = opened(opening(STORM, 1, "2021-02-09"), opening(STORM, 2, "2021-12-31"));
        assertThat(plan(entered, DAMAGE))
                .containsExactly(
                        "BC-TT 183 2021/1 2021-02-19",
                        "BC-TT 183 2021/2 2022-01-06",
                        "BC-TT 185 2021/1 2021-02-19",
                        "BC-TT 185 2021/2 2022-01-06");
        assertThat(DueReason.of(obligations(entered, DAMAGE).get(0), Samples.USUAL))
                .isEqualTo("working-days-after 3 2021-02-09");
    }

    @Test
    void whatIsWithdrawnIsOwedNoMoreAndTheOthersKeepTheirNumber() {
        Entered entered = opened(withdrawn(opening(STORM, 1, "2021-02-09")), opening(STORM, 2, "2021-12-31"));
        assertThat(plan(entered, DAMAGE)).containsExactly("BC-TT 183 2021/2 2022-01-06", "BC-TT 185 2021/2 2022-01-06");
    }

    @Test
    void itIsKnownHoweverItsNameIsWritten() {
        Opening typed = opening(new Awaited(Awaited.Kind.EVENT, "Thiên Tai"), 1, "2021-02-09");
        assertThat(plan(opened(typed), DAMAGE)).hasSize(2);
        assertThat(plan(opened(opening(new Awaited(Awaited.Kind.EVENT, "hỏa hoạn"), 1, "2021-02-09")), DAMAGE))
                .isEmpty();
    }

    @Test
    void onlyTheDistrictsThatItHitOweItTheirCommunesAndThoseAboveToo() {
        Entered entered = opened(opening(STORM, 1, "2021-02-09", null, Set.of(UnitId.of("183"))));
        Scope all = new Scope(
                "các cấp",
                List.of(
                        each(Level.PROVINCE).parts().get(0),
                        each(Level.DISTRICT).parts().get(0),
                        each(Level.COMMUNE).parts().get(0)));
        assertThat(plan(entered, upon("thiên tai", all, SOON)))
                .containsExactly("BC-TT 06184 2021/1 -", "BC-TT 183 2021/1 -", "BC-TT 20 2021/1 -");
        assertThat(exempt(entered, upon("thiên tai", all, SOON)))
                .as("who was not hit is not exempt, it is not asked")
                .isEmpty();
    }

    @Test
    void aRequestIsOfItsRuleAloneAndTheOfficeSaysByWhen() {
        Rule asked = Samples.rule(
                Kind.REPORT,
                "BC-DX",
                each(Level.DISTRICT),
                Rhythm.OCCASIONAL,
                ANY_REPORT,
                new Deadline.Waiting("khi có yêu cầu", null, null),
                null);
        assertThat(plan(Entered.NOTHING, asked)).isEmpty();
        Awaited request = new Awaited(Awaited.Kind.REQUEST, "BC-DX");
        Entered entered = opened(opening(request, 1, "2021-03-01", "2021-03-10", Set.of(UnitId.of("185"))));
        assertThat(plan(entered, asked)).containsExactly("BC-DX 185 2021/1 2021-03-10");
        assertThat(DueReason.of(obligations(entered, asked).get(0), Samples.USUAL))
                .isEqualTo("set-by-office 2021-03-10");
    }

    @Test
    void anAwaitedDocumentGivesWhatIsOwedAnywayItsDay() {
        Rule within = waiting(each(Level.DISTRICT), 10);
        assertThat(plan(Entered.NOTHING, within)).containsExactly("SK 183 2021 -", "SK 185 2021 -");
        assertThat(plan(opened(opening(LETTER, 1, "2021-02-03")), within))
                .containsExactly("SK 183 2021 2021-02-17", "SK 185 2021 2021-02-17");
        assertThat(plan(
                        opened(opening(LETTER, 1, "2021-02-03", "2021-03-20", Set.of())),
                        waiting(each(Level.DISTRICT), null)))
                .containsExactly("SK 183 2021 2021-03-20", "SK 185 2021 2021-03-20");
        assertThat(plan(opened(withdrawn(opening(LETTER, 1, "2021-02-03"))), within))
                .containsExactly("SK 183 2021 -", "SK 185 2021 -");
    }

    @Test
    void aLaterLetterTakesTheEarlierOnesPlaceForWhomItConcerns() {
        Entered entered = opened(
                opening(LETTER, 1, "2021-02-03"), opening(LETTER, 2, "2021-03-01", null, Set.of(UnitId.of("185"))));
        assertThat(plan(entered, waiting(each(Level.DISTRICT), 10)))
                .containsExactly("SK 183 2021 2021-02-17", "SK 185 2021 2021-03-11");
    }

    @Test
    void ofSeveralPeriodsTheOneThatItFallsIntoGetsTheDay() {
        Rule quarterly = Samples.rule(
                Kind.REPORT,
                "QUY",
                each(Level.PROVINCE),
                Rhythm.QUARTERLY,
                ANY_REPORT,
                new Deadline.AfterEvent("trong vòng 5 ngày", 5, false, "ngày có thiên tai"),
                null);
        assertThat(plan(opened(opening(STORM, 1, "2021-05-10")), quarterly))
                .containsExactly(
                        "QUY 20 2021-Q1 -", "QUY 20 2021-Q2 2021-05-17", "QUY 20 2021-Q3 -", "QUY 20 2021-Q4 -");
    }

    @Test
    void anAdministratorMaySetTheDayThatTheDocumentLeavesOpen() {
        Rule open = report("BC-H", each(Level.DISTRICT), "bieu", new Deadline.NoDay("định kỳ"));
        Entered entered = new Entered(List.of(), List.of(setDay("BC-H", Period.year(2021), null, "2021-02-21")));
        assertThat(plan(entered, open, COMMUNE))
                .as("and a cascade follows it")
                .contains("BC-H 183 2021 2021-02-21", "BC-X 06184 2021 2021-02-17");
        assertThat(DueReason.of(obligations(entered, open).get(0), Samples.USUAL))
                .isEqualTo("set-by-office 2021-02-21");
        assertThat(plan(new Entered(List.of(), List.of(setDay("BC-H", Period.year(2021), null, null))), open))
                .as("taken back")
                .contains("BC-H 183 2021 -");
        assertThat(plan(entered, DISTRICT))
                .as("never where the document prints one")
                .contains("BC-H 183 2021 2021-02-21");
    }

    @Test
    void anEarlierDayOfAUnitBindsThoseBelowItOnly() {
        Entered entered =
                new Entered(List.of(), List.of(setDay("BC-X", Period.year(2021), UnitId.of("183"), "2021-02-09")));
        assertThat(plan(entered, AREA, COMMUNE, DISTRICT))
                .containsExactly(
                        "BC-K K1 2021 2021-02-04",
                        "BC-K K2 2021 2021-02-05",
                        "BC-X 06184 2021 2021-02-09",
                        "BC-X 06322 2021 2021-02-17",
                        "BC-X 06325 2021 2021-02-17",
                        "BC-H 183 2021 2021-02-21",
                        "BC-H 185 2021 2021-02-21");
        assertThat(DueReason.of(obligations(entered, COMMUNE).get(0), Samples.USUAL))
                .isEqualTo("set-by 183 2021-02-09");
        Entered later =
                new Entered(List.of(), List.of(setDay("BC-X", Period.year(2021), UnitId.of("183"), "2021-02-18")));
        assertThat(plan(later, COMMUNE, DISTRICT))
                .as("a later one changes nothing")
                .contains("BC-X 06184 2021 2021-02-17");
    }

    @Test
    void whatHappenedBeforeTheRuleBeganIsNotAskedFor() {
        Rule rule = Samples.rule(
                Kind.TASK,
                "VIEC",
                each(Level.PROVINCE),
                Rhythm.OCCASIONAL,
                SOON,
                Set.of(),
                null,
                LocalDate.of(2021, 7, 1),
                null);
        Awaited request = new Awaited(Awaited.Kind.REQUEST, "VIEC");
        assertThat(plan(opened(opening(request, 1, "2021-03-01"), opening(request, 2, "2021-08-01")), rule))
                .containsExactly("VIEC 20 2021/2 -");
    }

    @Test
    void whateverIsWithdrawnTheRestIsPlannedAsBefore() {
        Random random = new Random(2021);
        for (int i = 0; i < 50; i++) {
            List<Opening> all = new ArrayList<>(IntStream.rangeClosed(1, 8)
                    .mapToObj(n -> opening(
                            STORM,
                            n,
                            LocalDate.of(2021, 1, 1)
                                    .plusDays(random.nextInt(365))
                                    .toString()))
                    .toList());
            List<String> full = plan(new Entered(all, List.of()), DAMAGE);
            int gone = random.nextInt(8);
            all.set(gone, withdrawn(all.get(gone)));
            List<String> expected = full.stream()
                    .filter(row -> !row.contains("2021/" + (gone + 1) + " "))
                    .toList();
            assertThat(plan(new Entered(all, List.of()), DAMAGE)).isEqualTo(expected);
            assertThat(plan(new Entered(all, List.of()), DAMAGE)).isEqualTo(plan(new Entered(all, List.of()), DAMAGE));
        }
    }

    @Test
    void whateverIsEnteredDayByDayPlanningTwiceChangesNothingMoreAndWhatIsPastStays() {
        Rule open = Samples.rule(Kind.REPORT, "THANG", each(Level.DISTRICT), Rhythm.MONTHLY, ANY_REPORT, SOON, null);
        Rule below = Samples.rule(
                Kind.REPORT, "THANG-X", each(Level.COMMUNE), Rhythm.MONTHLY, ANY_REPORT, aboveLess(2), null);
        RulePack pack = pack(DAMAGE, open, below, waiting(each(Level.DISTRICT), 10));
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            List<ObligationRow> kept = new ArrayList<>();
            Entered entered = Entered.NOTHING;
            for (LocalDate today = LocalDate.of(2021, 1, 1);
                    today.getYear() == 2021;
                    today = today.plusDays(1 + random.nextInt(15))) {
                entered = enterSomething(entered, today, random);
                List<ObligationRow> planned = new YearPlanner()
                        .plan(pack, TERRITORY, Samples.vietnam(), entered).stream()
                                .map(ObligationRow::of)
                                .toList();
                List<ObligationRow> past = past(kept, today);
                PlanChanges changes = PlanChanges.between(kept, planned, today);
                kept.removeAll(changes.superseded);
                kept.addAll(changes.added);
                assertThat(kept)
                        .as("seed %d, %s", seed, today)
                        .containsAll(past)
                        .doesNotHaveDuplicates();
                assertThat(PlanChanges.between(kept, planned, today).isEmpty())
                        .as("seed %d, %s", seed, today)
                        .isTrue();
            }
        }
    }

    private static List<ObligationRow> past(List<ObligationRow> kept, LocalDate today) {
        return kept.stream()
                .filter(row -> row.lastDay() != null && row.lastDay().isBefore(today))
                .toList();
    }

    private static Entered enterSomething(Entered entered, LocalDate today, Random random) {
        List<Opening> openings = new ArrayList<>(entered.openings());
        List<SetDay> setDays = new ArrayList<>(entered.setDays());
        switch (random.nextInt(4)) {
            case 0 ->
                openings.add(opening(
                        STORM,
                        openings.size() + 1,
                        today.minusDays(random.nextInt(9)).toString()));
            case 1 -> openings.add(opening(LETTER, openings.size() + 1, today.toString()));
            case 2 -> openings.replaceAll(opening -> random.nextInt(5) == 0 ? withdrawn(opening) : opening);
            default -> {
                Period month = new Period(2021, Rhythm.MONTHLY, 1 + random.nextInt(12));
                UnitId unit = random.nextBoolean() ? UnitId.of("183") : null;
                String day = random.nextInt(4) == 0
                        ? null
                        : today.plusDays(random.nextInt(40)).toString();
                SetDay set = setDay(unit == null ? "THANG" : "THANG-X", month, unit, day);
                setDays.removeIf(known -> known.isFor().equals(set.isFor()));
                setDays.add(set);
            }
        }
        return new Entered(openings, setDays);
    }

    private static Rule report(String code, Scope scope, String form, Deadline deadline) {
        return Samples.rule(
                Kind.REPORT,
                code,
                scope,
                Rhythm.ANNUAL,
                new Demand.SendReport(List.of(Rhythm.ANNUAL), form),
                deadline,
                null);
    }

    private static Rule upon(String event, Scope scope, Deadline deadline) {
        return Samples.rule(Kind.REPORT, "BC-TT", scope, Rhythm.OCCASIONAL, ANY_REPORT, deadline, event);
    }

    private static Rule waiting(Scope scope, @Nullable Integer days) {
        return Samples.rule(
                Kind.REPORT,
                "SK",
                scope,
                Rhythm.ANNUAL,
                ANY_REPORT,
                new Deadline.Waiting("khi có văn bản", "Hướng dẫn sơ kết", days),
                null);
    }

    private static Deadline aboveLess(int days) {
        return new Deadline.BeforeAbove("trước hạn của cấp trên " + days + " ngày làm việc", days);
    }

    private static Entered opened(Opening... openings) {
        return new Entered(List.of(openings), List.of());
    }

    private static List<String> plan(Entered entered, Rule... rules) {
        return obligations(entered, rules).stream()
                .map(owed -> "%s %s %s %s"
                        .formatted(
                                owed.rule().code(),
                                owed.unit().code(),
                                owed.period(),
                                owed.due() == null ? "-" : owed.due().lastDay()))
                .toList();
    }

    private static List<Obligation> obligations(Entered entered, Rule... rules) {
        return new YearPlanner().plan(pack(rules), TERRITORY, Samples.vietnam(), entered);
    }

    private static List<Obligation> exempt(Entered entered, Rule... rules) {
        return new YearPlanner().exempt(pack(rules), TERRITORY, Samples.vietnam(), entered);
    }

    private static RulePack pack(Rule... rules) {
        return Samples.pack(2021, Samples.USUAL, rules);
    }
}
