package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.calendar.ObligationsPlanned.Move;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.reading.SmallPack;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

@ServerTest
@Transactional
@RecordApplicationEvents
@WithMockUser(roles = "ADMINISTRATOR")
class PlanningTests {

    private static final String NAME = "thu/2021";
    private static final String HALF_YEAR = report("BC-6T", "6 tháng", "10/6");
    private static final String HALF_YEAR_LATER = report("BC-6T", "6 tháng", "20/6");
    private static final String HALF_YEAR_IN_AUTUMN = report("BC-6T", "6 tháng", "20/9");
    private static final String YEAR = report("BC-NAM", "năm", "22/11");
    private static final String YEAR_LATER = report("BC-NAM", "năm", "30/11");
    private static final String YEAR_IN_SPRING = report("BC-NAM", "năm", "31/3");

    @Autowired
    private Packs packs;

    @Autowired
    private Planning planning;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Units units;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void takeTheUnits() {
        units.take(Samples.UNITS.getBytes(StandardCharsets.UTF_8), "units.csv");
    }

    @Test
    void whatIsPlannedCanBeReadAgainWithItsExplanation() {
        AdoptedPack pack = adopt("2021-01-02", HALF_YEAR, YEAR);
        assertThat(obligations.of(pack))
                .isEqualTo(new YearPlanner()
                        .plan(pack.pack(), units.territory(), obligations.workingDays(), Entered.NOTHING))
                .hasSize(4);
    }

    @Test
    void planningTwiceChangesNothingMore() {
        adopt("2021-01-02", HALF_YEAR, YEAR);
        assertThat(planned().added()).isEqualTo(4);
        assertThat(planning.plan(NAME, LocalDate.of(2021, 9, 1), Cause.UNITS))
                .matches(again -> again.added() + again.superseded() == 0);
        assertThat(rows()).isEqualTo(4);
    }

    @Test
    void aMovedDaySupersedesWhatIsStillToComeAndSaysWhatMoved() {
        adopt("2021-01-02", HALF_YEAR, YEAR);
        AdoptedPack changed = adopt("2021-09-01", HALF_YEAR_LATER, YEAR_LATER);
        assertThat(planned().moved())
                .contains(new Move(
                        "BC-NAM",
                        UnitId.of("183"),
                        Period.year(2021),
                        LocalDate.of(2021, 11, 21),
                        LocalDate.of(2021, 11, 29)))
                .hasSize(2);
        assertThat(lastDays(changed)).containsExactly("2021-06-09", "2021-06-09", "2021-11-29", "2021-11-29");
        assertThat(rows()).as("nothing is deleted").isEqualTo(6);
    }

    @Test
    void whatIsPastKeepsTheRuleAndTheDayOfItsOwnVersion() {
        AdoptedPack first = adopt("2021-01-02", HALF_YEAR);
        List<Obligation> before = obligations.of(first);
        AdoptedPack changed = adopt("2021-09-01", HALF_YEAR_LATER);
        assertThat(obligations.of(changed)).isEqualTo(before);
        assertThat(sentences(changed)).allMatch(sentence -> sentence.endsWith("trước ngày 10/6"));
        assertThat(versions(changed)).containsExactly(1, 1);
    }

    @Test
    void theDayOfAdoptionItselfIsStillToCome() {
        adopt("2021-01-02", HALF_YEAR);
        AdoptedPack changed = adopt("2021-06-09", HALF_YEAR_LATER);
        assertThat(lastDays(changed)).containsExactly("2021-06-19", "2021-06-19");
        assertThat(versions(changed)).containsExactly(2, 2);
    }

    @Test
    void aRuleThatGoesIsOwedNoMoreFromThatDayAndWhatItAskedBeforeStays() {
        adopt("2021-01-02", HALF_YEAR, YEAR);
        AdoptedPack fewer = adopt("2021-03-01", YEAR);
        assertThat(lastDays(fewer)).containsExactly("2021-11-21", "2021-11-21");
        adopt("2021-04-01", HALF_YEAR, YEAR);
        AdoptedPack fewest = adopt("2021-09-01", HALF_YEAR);
        assertThat(lastDays(fewest)).containsExactly("2021-06-09", "2021-06-09");
        AdoptedPack other = adopt("2021-10-01", YEAR);
        assertThat(obligations.of(other))
                .as("rules of the newest version first")
                .extracting(owed -> owed.rule().code())
                .containsExactly("BC-NAM", "BC-NAM", "BC-6T", "BC-6T");
        assertThat(versions(other)).containsExactly(5, 5, 3, 3);
    }

    @Test
    void aRuleThatIsNewAsksNothingOfThePast() {
        adopt("2021-01-02", YEAR);
        AdoptedPack more = adopt("2021-09-01", HALF_YEAR, YEAR);
        assertThat(lastDays(more)).containsExactly("2021-11-21", "2021-11-21");
    }

    @Test
    void theFirstVersionAsksForTheWholeYearWheneverItIsAdopted() {
        AdoptedPack november = adopt("2021-11-25", HALF_YEAR, YEAR);
        assertThat(lastDays(november)).containsExactly("2021-06-09", "2021-06-09", "2021-11-21", "2021-11-21");
    }

    @Test
    void whatIsPastIsNotAskedForAgainOnALaterDay() {
        adopt("2021-01-02", HALF_YEAR);
        AdoptedPack changed = adopt("2021-07-01", HALF_YEAR_IN_AUTUMN);
        assertThat(lastDays(changed)).containsExactly("2021-06-09", "2021-06-09");
    }

    @Test
    void nobodyIsLateByARuleThatWasNotThereYet() {
        adopt("2021-01-02", YEAR);
        AdoptedPack changed = adopt("2021-07-01", YEAR_IN_SPRING);
        assertThat(lastDays(changed)).as("the day as it was").containsExactly("2021-11-21", "2021-11-21");
        assertThat(versions(changed)).as("and the rule as it is").containsExactly(2, 2);
        assertThat(sentences(changed)).allMatch(sentence -> sentence.endsWith("trước ngày 31/3"));
    }

    @Test
    void ofSeveralVersionsOfOneDayTheLastCountsAndNoneTouchesThePast() {
        adopt("2021-07-01", HALF_YEAR, YEAR);
        adopt("2021-07-01", HALF_YEAR_IN_AUTUMN);
        AdoptedPack last = adopt("2021-07-01", HALF_YEAR_LATER, YEAR_LATER);
        assertThat(lastDays(last)).containsExactly("2021-06-09", "2021-06-09", "2021-11-29", "2021-11-29");
        assertThat(versions(last)).containsExactly(1, 1, 3, 3);
    }

    @Test
    void aUnitThatIsEnteredLateOwesUnderEachVersionWhatThatAskedFor() {
        adopt("2021-01-02", HALF_YEAR, YEAR);
        AdoptedPack changed = adopt("2021-07-01", YEAR_LATER);
        String third = "code,parent_code,level,type,name_vi\n190,20,district,huyện,Lộc Bình\n";
        units.take(third.getBytes(StandardCharsets.UTF_8), "more.csv");
        assertThat(obligations.of(changed).stream()
                        .filter(owed -> owed.unit().code().equals("190"))
                        .map(owed -> owed.rule().code() + " " + owed.day()))
                .containsExactly("BC-NAM 2021-11-29", "BC-6T 2021-06-09");
    }

    @Test
    void planningAnyPacksInAnyOrderIsIdempotentDeletesNothingAndLeavesThePastAlone() {
        Random random = new Random(1705);
        List<String> all = List.of(HALF_YEAR, HALF_YEAR_LATER, HALF_YEAR_IN_AUTUMN, YEAR, YEAR_LATER, YEAR_IN_SPRING);
        LocalDate today = LocalDate.of(2021, 1, 1);
        List<Obligation> kept = List.of();
        for (int version = 1; version <= 10; version++) {
            List<String> some = new ArrayList<>();
            some.add(all.get(random.nextInt(3)));
            some.add(all.get(3 + random.nextInt(3)));
            some.remove(random.nextInt(4) == 0 ? some.get(0) : "");
            today = today.plusDays(random.nextInt(50));
            long before = rows();
            AdoptedPack pack = adopt(today.toString(), some.toArray(String[]::new));
            assertThat(rows()).isEqualTo(before + planned().added());
            assertThat(planning.plan(NAME, today, Cause.ADOPTED))
                    .matches(again -> again.added() + again.superseded() == 0);
            LocalDate adopted = today;
            assertThat(obligations.of(pack).stream().filter(owed -> owed.day().isBefore(adopted)))
                    .containsAll(kept.stream()
                            .filter(owed -> owed.day().isBefore(adopted))
                            .toList());
            kept = obligations.of(pack);
        }
    }

    private int number;

    /** The same rules again are a version of their own. */
    private AdoptedPack adopt(String day, String... rules) {
        clock.moveTo(day + "T08:00");
        String text = String.join("\n", rules) + "# " + ++number + "\n";
        return AsInstallation.call(() -> packs.adopt(SmallPack.withRules(text).files()));
    }

    private static String report(String code, String period, String day) {
        return "Báo cáo %s: Báo cáo %s\n  Căn cứ: hd, mục %s\n  Mỗi huyện phải gửi báo cáo %s, trước ngày %s\n"
                .formatted(code, period, code, period, day);
    }

    private ObligationsPlanned planned() {
        List<ObligationsPlanned> all = events.stream(ObligationsPlanned.class).toList();
        return all.get(all.size() - 1);
    }

    private List<String> lastDays(AdoptedPack pack) {
        return obligations.of(pack).stream().map(owed -> owed.day().toString()).toList();
    }

    private List<String> sentences(AdoptedPack pack) {
        return obligations.of(pack).stream()
                .map(Obligation::rule)
                .map(Rule::sentence)
                .toList();
    }

    private List<Integer> versions(AdoptedPack pack) {
        KeptPlan plan = obligations.plan(pack);
        return plan.obligations().stream()
                .map(owed -> plan.versionOf(owed).version())
                .toList();
    }

    private long rows() {
        return database.sql("select count(*) from obligation").query(Long.class).single();
    }
}
