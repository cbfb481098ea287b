package vn.dondoc.dashboard;

import java.util.List;
import vn.dondoc.compliance.Breakdown;

/**
 * A target with what it looks like in the units below.
 *
 * @param parts by unit code; empty where nothing is counted below
 */
record Target(Standing standing, List<Breakdown> parts) {

    /** @param parts of all the targets */
    static List<Target> of(List<Standing> targets, List<Breakdown> parts) {
        return targets.stream()
                .map(target -> new Target(
                        target,
                        parts.stream().filter(part -> isOf(target, part)).toList()))
                .toList();
    }

    private static boolean isOf(Standing target, Breakdown part) {
        return part.rule().equals(target.rule()) && part.period().equals(target.period());
    }
}
