package vn.dondoc.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.territory.Unit;

/**
 * One field of a matrix: a sign in a colour that leads to its reason.
 *
 * @param tone which sign and colour
 * @param one the verdict, where it is one
 * @param done how many of several units have done it
 * @param all how many of them owe it; 0 where it is one verdict
 */
record Cell(String tone, String path, @Nullable Standing one, int done, int all) {

    /** The worst first: a field that stands for several units looks like the worst of them. */
    private static final List<String> WORST =
            List.of("not_met", "danger", "unknown", "not_yet_due", "late", "met", "waived", "not_applicable");

    static Cell of(Standing standing) {
        return new Cell(standing.tone(), standing.path(), standing, 0, 0);
    }

    static Cell of(Unit above, List<Standing> standings) {
        List<String> tones = standings.stream().map(Standing::tone).toList();
        String worst = WORST.stream().filter(tones::contains).findFirst().orElseThrow();
        return new Cell(worst, "/units/" + above.id(), null, count(standings, Outcome.MET), owing(standings));
    }

    private static int owing(List<Standing> standings) {
        return standings.size() - count(standings, Outcome.WAIVED) - count(standings, Outcome.NOT_APPLICABLE);
    }

    private static int count(List<Standing> standings, Outcome outcome) {
        return (int) standings.stream()
                .filter(standing -> standing.verdict().outcome() == outcome)
                .count();
    }

    /** Days late, or days left when they are few; absent where the sign says enough. */
    public @Nullable Integer days() {
        if (one == null || one.days() == null || !one.isOpen()) {
            return null;
        }
        return one.days() <= 14 ? Integer.valueOf(Math.abs(one.days())) : null;
    }
}
