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
     * @param pack absent if any fault refuses it
     * @param faults faults and warnings by file and line
     * @param clauses the clauses as read, also where the pack is refused
     */
    record Reading(@Nullable RulePack pack, List<Fault> faults, List<Clause> clauses) {}
}
