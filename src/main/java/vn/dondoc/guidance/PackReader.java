package vn.dondoc.guidance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.reading.RulePackReader;
import vn.dondoc.territory.Fault;

/** Reads a pack's files into a typed pack and checks it. */
public interface PackReader {

    /** A reader for the command line, which runs without Spring. */
    static PackReader create() {
        return new RulePackReader();
    }

    /** All faults and warnings at once. */
    Reading read(PackFiles files);

    /**
     * Reads again what was adopted once. No check is run: one that was added, or made stricter, since then must not put
     * a pack out of force, nor take away the explanation of what it judged.
     *
     * @throws vn.dondoc.territory.RefusedException if its sentences cannot be read any more
     */
    RulePack readAdopted(PackFiles files);

    /**
     * @param pack absent if any fault refuses it
     * @param faults faults and warnings by file and line
     * @param clauses the clauses as read, also where the pack is refused
     * @param understood what could be read of it, rules with a fault left out: to be shown, never to judge by; absent
     *     if nothing could be
     */
    record Reading(
            @Nullable RulePack pack,
            List<Fault> faults,
            List<Clause> clauses,
            @Nullable RulePack understood) {

        /** A reading that shows no more than what may be judged by. */
        public Reading(@Nullable RulePack pack, List<Fault> faults, List<Clause> clauses) {
            this(pack, faults, clauses, pack);
        }
    }
}
