package vn.dondoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.dashboard.Samples.CAO_LOC;
import static vn.dondoc.dashboard.Samples.LOC_BINH;
import static vn.dondoc.dashboard.Samples.PROVINCE;
import static vn.dondoc.dashboard.Samples.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;

/** The numbers and lists of the first page. */
class OverviewTests {

    private final Rule half = Samples.report("BC-6T");
    private final Rule year = Samples.report("BC-NAM");
    private final Rule models = Samples.report("MH-QUY");

    private final List<Standing> standings = List.of(
            missing(year, CAO_LOC, TODAY.minusDays(3)),
            missing(half, LOC_BINH, TODAY.minusDays(168)),
            missing(year, LOC_BINH, TODAY.minusDays(3)),
            Samples.standing(half, CAO_LOC, Outcome.NOT_MET, State.LATE, TODAY.minusDays(168)),
            open(models, CAO_LOC, TODAY.plusDays(6)),
            open(models, LOC_BINH, TODAY.plusDays(7)));

    @Test
    void whatIsLateLongestComesFirst() {
        WhoOwesWhat owes = WhoOwesWhat.among(standings, Map.of());

        assertThat(owes.duties()).extracting(WhoOwesWhat.Duty::rule).containsExactly(half, year);
        assertThat(owes.duties()).extracting(WhoOwesWhat.Duty::daysLate).containsExactly(168, 3);
        assertThat(owes.duties().get(1).owed())
                .extracting(owed -> owed.standing().unit())
                .containsExactly(CAO_LOC, LOC_BINH);
        assertThat(owes.units()).isEqualTo(2);
    }

    @Test
    void aLateReportThatHasComeIsNotOwed() {
        assertThat(KeyFigures.of(standings).overdue()).isEqualTo(3);
        assertThat(KeyFigures.of(standings).expected()).isEqualTo(4);
        assertThat(KeyFigures.of(standings).onTime()).isZero();
    }

    @Test
    void theWeekHasSevenDaysTodayIncluded() {
        assertThat(KeyFigures.of(standings).dueThisWeek()).isEqualTo(1);
    }

    @Test
    void coverageIsThatOfTheLeastCoveredShare() {
        List<Standing> targets = List.of(
                Samples.bounds(Samples.share("NH-100", 100), PROVINCE, "87.9765", "100"),
                Samples.bounds(Samples.share("LH-90", 90), PROVINCE, "60", "93.2551"));

        assertThat(KeyFigures.of(targets).covered()).isEqualTo(new BigDecimal("66.7449"));
        assertThat(KeyFigures.of(standings).covered()).isNull();
    }

    @Test
    void dutiesAheadAreCountedByDay() {
        assertThat(Ahead.among(standings)).extracting(Ahead::days).containsExactly(6, 7);
        assertThat(Ahead.among(standings)).extracting(Ahead::open).containsExactly(1L, 1L);
    }

    @Test
    void aFilterKeepsWhatIsLateOfOneKind() {
        Filter late = new Filter(Rule.Kind.REPORT, "2020", true, null);

        assertThat(standings.stream().filter(late::admits)).hasSize(4);
    }

    @Test
    void whatHasNoDayIsShownOnlyWhenAskedFor() {
        Standing undated = Samples.standing(models, CAO_LOC, Outcome.NOT_YET_DUE, State.NO_DAY, null);

        assertThat(new Filter(null, "", null, null).admits(undated)).isFalse();
        assertThat(new Filter(null, "", null, true).admits(undated)).isTrue();
    }

    private static Standing missing(Rule rule, Unit unit, LocalDate day) {
        return Samples.standing(rule, unit, Outcome.NOT_MET, State.MISSING, day);
    }

    private static Standing open(Rule rule, Unit unit, LocalDate day) {
        return Samples.standing(rule, unit, Outcome.NOT_YET_DUE, State.OPEN, day);
    }
}
