package vn.dondoc.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers every fault of something read, and speaks once. Not safe for threads: one reading, one instance. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(Fault fault) {
        found.add(fault);
    }

    public void addAll(List<Fault> faults) {
        found.addAll(faults);
    }

    /** How many so far, warnings too. */
    public int count() {
        return found.size();
    }

    /** Whether anything refuses what was read; warnings do not. */
    public boolean refuse() {
        return found.stream().anyMatch(fault -> !fault.warning());
    }

    /** All faults and warnings by file and line. */
    public List<Fault> all() {
        return found.stream()
                .sorted(Comparator.comparing(Fault::path).thenComparingInt(Fault::line))
                .toList();
    }

    /** @throws RefusedException naming every fault, if anything refuses */
    public void throwIfRefused() {
        if (refuse()) {
            throw new RefusedException(all());
        }
    }
}
