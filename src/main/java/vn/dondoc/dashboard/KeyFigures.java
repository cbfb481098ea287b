package vn.dondoc.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Verdict.Outcome;

/**
 * The Monday morning in six numbers.
 *
 * @param overdue duties whose day has passed and that have not come in
 * @param dueThisWeek duties still open whose last day is within seven days, today included
 * @param inDanger targets not certain whose day is near
 * @param targetsMet targets already met
 * @param targets all targets that apply
 * @param onTime those expected that came in time
 * @param expected reports and tasks with a day that has passed, or that have come in
 * @param covered per cent of the whole that has been reported for the least covered share; absent without any share
 */
record KeyFigures(
        long overdue,
        long dueThisWeek,
        long inDanger,
        long targetsMet,
        long targets,
        long onTime,
        long expected,
        @Nullable BigDecimal covered) {

    private static final int WEEK = 7;

    static KeyFigures of(List<Standing> standings) {
        return new KeyFigures(
                standings.stream().filter(Standing::isOwed).count(),
                standings.stream().filter(KeyFigures::isDueThisWeek).count(),
                standings.stream().filter(Standing::inDanger).count(),
                targets(standings)
                        .filter(standing -> outcome(standing) == Outcome.MET)
                        .count(),
                targets(standings).count(),
                expected(standings)
                        .filter(standing -> outcome(standing) == Outcome.MET)
                        .count(),
                expected(standings).count(),
                standings.stream()
                        .map(standing -> Bar.of(standing.verdict()))
                        .filter(Objects::nonNull)
                        .map(Bar::covered)
                        .min(BigDecimal::compareTo)
                        .orElse(null));
    }

    private static boolean isDueThisWeek(Standing standing) {
        return !standing.isTarget()
                && outcome(standing) == Outcome.NOT_YET_DUE
                && standing.days() != null
                && standing.days() >= 0
                && standing.days() < WEEK;
    }

    private static Stream<Standing> targets(List<Standing> standings) {
        return standings.stream()
                .filter(Standing::isTarget)
                .filter(standing -> outcome(standing) != Outcome.WAIVED && outcome(standing) != Outcome.NOT_APPLICABLE);
    }

    private static Stream<Standing> expected(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.verdict().due() != null)
                .filter(standing -> standing.isOwed() || standing.isReceived());
    }

    private static Outcome outcome(Standing standing) {
        return standing.verdict().outcome();
    }
}
