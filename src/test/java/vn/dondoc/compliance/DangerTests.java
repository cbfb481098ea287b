package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.drools.PackFixture;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/** Due on Thursday, 31/12/2020; the tenth working day before it is Thursday, 17/12. */
class DangerTests {

    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);

    private final Danger danger = new Danger(new WorkingDays(Map.of()), 10);

    @ParameterizedTest(name = "on {0}, {1}: {2}")
    @CsvSource({
        "2020-12-16, OPEN, false",
        "2020-12-17, OPEN, true",
        "2020-12-31, OPEN, true",
        "2021-01-01, OPEN, false",
        "2020-12-30, AWAITING_FIGURES, false",
        "2020-12-30, NO_DAY, false"
    })
    void anUncertainTargetWithFewWorkingDaysLeft(LocalDate today, State state, boolean inDanger) {
        Due due = state == State.NO_DAY ? null : lastDay();
        assertThat(danger.threatens(verdict(Outcome.NOT_YET_DUE, state, due), today))
                .isEqualTo(inDanger);
    }

    @ParameterizedTest
    @CsvSource({"MET, REACHED", "UNKNOWN, UNKNOWN", "WAIVED, WAIVED"})
    void notOneThatIsDecided(Outcome outcome, State state) {
        assertThat(danger.threatens(verdict(outcome, state, lastDay()), LAST)).isFalse();
    }

    private static Due lastDay() {
        return new Due(LAST, LAST, null, LAST.plusDays(1).atStartOfDay(Due.ZONE).toInstant(), false, List.of());
    }

    private static Verdict verdict(Outcome outcome, State state, @Nullable Due due) {
        return new Verdict(
                PackFixture.aCount("MH", Comparison.AT_LEAST, "1", "mo-hinh", Level.PROVINCE),
                new Unit(UnitId.of("20"), Level.PROVINCE, "tỉnh", "Lạng Sơn", null, null, List.of()),
                Period.year(2020),
                due,
                outcome,
                state,
                null,
                null,
                null,
                null,
                List.of(),
                "low=0 missing=1");
    }
}
