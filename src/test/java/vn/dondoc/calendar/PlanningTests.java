package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.calendar.Samples.before;
import static vn.dondoc.calendar.Samples.day;
import static vn.dondoc.calendar.Samples.each;
import static vn.dondoc.calendar.Samples.report;

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
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.calendar.ObligationsPlanned.Move;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

@ServerTest
@Transactional
@WithMockUser(roles = "ADMINISTRATOR")
class PlanningTests {

    private static final LocalDate JANUARY = LocalDate.of(2020, 1, 2);
    private static final LocalDate SEPTEMBER = LocalDate.of(2020, 9, 1);

    private static final Rule HALF_YEAR = report("BC-6T", each(Level.DISTRICT), Rhythm.HALF_YEAR, before(day(10, 6)));
    private static final Rule YEAR = report("BC-NAM", each(Level.DISTRICT), Rhythm.ANNUAL, before(day(22, 11)));
    private static final Rule YEAR_LATER = report("BC-NAM", each(Level.DISTRICT), Rhythm.ANNUAL, before(day(30, 11)));
    private static final Rule HALF_YEAR_LATER =
            report("BC-6T", each(Level.DISTRICT), Rhythm.HALF_YEAR, before(day(20, 6)));

    @Autowired
    private Planning planning;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Units units;

    @Autowired
    private RuleCompiler compiler;

    @Autowired
    private JdbcClient database;

    private CompiledRules compiled;

    @BeforeEach
    void takeTheUnits() {
        units.take(Samples.UNITS.getBytes(StandardCharsets.UTF_8), "units.csv");
        compiled = compiler.compile(Samples.pack());
    }

    @Test
    void whatIsPlannedCanBeReadAgainWithItsExplanation() {
        AdoptedPack pack = adopted(1, HALF_YEAR, YEAR);
        planning.plan(pack, JANUARY);
        assertThat(obligations.of(pack))
                .isEqualTo(new YearPlanner()
                        .plan(pack.pack(), units.territory(), obligations.workingDays(), Entered.NOTHING))
                .hasSize(4);
    }

    @Test
    void planningTwiceChangesNothingMore() {
        AdoptedPack pack = adopted(1, HALF_YEAR, YEAR);
        assertThat(planning.plan(pack, JANUARY).added()).isEqualTo(4);
        ObligationsPlanned again = planning.plan(pack, SEPTEMBER);
        assertThat(again.added()).isZero();
        assertThat(again.superseded()).isZero();
        assertThat(rows()).isEqualTo(4);
    }

    @Test
    void aMovedDaySupersedesWhatIsStillToComeAndSaysWhatMoved() {
        planning.plan(adopted(1, HALF_YEAR, YEAR), JANUARY);
        AdoptedPack changed = adopted(2, HALF_YEAR_LATER, YEAR_LATER);
        ObligationsPlanned planned = planning.plan(changed, SEPTEMBER);
        assertThat(planned.moved())
                .contains(new Move(
                        "BC-NAM",
                        UnitId.of("183"),
                        Period.year(2020),
                        LocalDate.of(2020, 11, 21),
                        LocalDate.of(2020, 11, 29)))
                .hasSize(2);
        assertThat(lastDays(changed)).containsExactly("2020-06-09", "2020-06-09", "2020-11-29", "2020-11-29");
        assertThat(rows()).as("nothing is deleted").isEqualTo(6);
    }

    @Test
    void aDayOfThePastStandsAsItWasPlannedAndSaysSo() {
        planning.plan(adopted(1, HALF_YEAR), JANUARY);
        AdoptedPack changed = adopted(2, HALF_YEAR_LATER);
        planning.plan(changed, SEPTEMBER);
        Due due = obligations.of(changed).get(0).due();
        assertThat(due).isNotNull();
        assertThat(due.steps()).extracting(Due.Step::code).containsExactly("calendar.step.as-planned");
    }

    @Test
    void theDayOfTheChangeItselfIsStillToCome() {
        planning.plan(adopted(1, HALF_YEAR), JANUARY);
        AdoptedPack changed = adopted(2, HALF_YEAR_LATER);
        planning.plan(changed, LocalDate.of(2020, 6, 9));
        assertThat(lastDays(changed)).containsExactly("2020-06-19", "2020-06-19");
    }

    @Test
    void aRuleThatGoesIsOwedNoMoreFromThatDay() {
        planning.plan(adopted(1, HALF_YEAR, YEAR), JANUARY);
        AdoptedPack fewer = adopted(2, HALF_YEAR);
        assertThat(planning.plan(fewer, SEPTEMBER).superseded()).isEqualTo(2);
        assertThat(lastDays(fewer)).containsExactly("2020-06-09", "2020-06-09");
    }

    @Test
    void planningAnyPacksInAnyOrderIsIdempotentAndDeletesNothing() {
        Random random = new Random(1705);
        List<Rule> all = List.of(HALF_YEAR, YEAR, YEAR_LATER, HALF_YEAR_LATER);
        for (int version = 1; version <= 20; version++) {
            List<Rule> some = new ArrayList<>(all.subList(random.nextInt(2), 2 + random.nextInt(2)));
            if (some.contains(YEAR)) {
                some.remove(YEAR_LATER);
            }
            AdoptedPack pack = adopted(version, some.toArray(Rule[]::new));
            LocalDate today = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(366));
            long before = rows();
            ObligationsPlanned planned = planning.plan(pack, today);
            assertThat(rows()).isEqualTo(before + planned.added());
            List<Obligation> once = obligations.of(pack);
            assertThat(planning.plan(pack, today)).matches(again -> again.added() + again.superseded() == 0);
            assertThat(obligations.of(pack)).isEqualTo(once);
        }
    }

    private AdoptedPack adopted(int version, Rule... rules) {
        return new AdoptedPack(version, MovableClock.at("2020-01-02T08:00"), Samples.pack(rules), compiled);
    }

    private List<String> lastDays(AdoptedPack pack) {
        return obligations.of(pack).stream()
                .map(owed -> owed.due() == null ? "-" : owed.due().lastDay().toString())
                .toList();
    }

    private long rows() {
        return database.sql("select count(*) from obligation").query(Long.class).single();
    }
}
