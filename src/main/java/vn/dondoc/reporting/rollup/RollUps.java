package vn.dondoc.reporting.rollup;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Figures;
import vn.dondoc.territory.UnitTree;

/** The figures of a moment rolled up; kept as long as neither figures nor pack nor units are others. */
@Component
public class RollUps {

    /** Now and a moment before, of two years. */
    private static final int MOST_KEPT = 4;

    private final Figures figures;
    private final Deque<Made> kept = new ArrayDeque<>();

    RollUps(Figures figures) {
        this.figures = figures;
    }

    /** Of the very same objects: what they are made from gives out the same ones while nothing changed. */
    private record Made(RulePack pack, UnitTree tree, List<Figure> figures, RollUp rollUp) {

        boolean isOf(RulePack other, UnitTree otherTree, List<Figure> others) {
            return pack == other && tree == otherTree && figures == others;
        }
    }

    /** The figures of the pack's year that counted at {@code asOf}; one small query while nothing was added. */
    public RollUp of(RulePack pack, UnitTree tree, Instant asOf) {
        List<Figure> known = figures.asOf(pack, asOf);
        synchronized (kept) {
            for (Made made : kept) {
                if (made.isOf(pack, tree, known)) {
                    return made.rollUp();
                }
            }
        }
        Made made = new Made(pack, tree, known, new RollUp(pack, tree, known));
        synchronized (kept) {
            kept.addFirst(made);
            if (kept.size() > MOST_KEPT) {
                kept.removeLast();
            }
        }
        return made.rollUp();
    }
}
