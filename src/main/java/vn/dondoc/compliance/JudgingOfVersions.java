package vn.dondoc.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.territory.Territory;

/**
 * Judges a pack over all its versions: each obligation by the rules of the version that it falls under. Pure.
 */
final class JudgingOfVersions {

    private final OwedOf.Snapshot all;
    private final List<AdoptedPack> versions;
    private final Territory territory;
    private final Set<String> counted;

    /** @param versions those that anything falls under, the oldest first */
    JudgingOfVersions(OwedOf.Snapshot all, List<AdoptedPack> versions, Territory territory) {
        this.all = all;
        this.versions = versions;
        this.territory = territory;
        this.counted = versions.stream()
                .flatMap(version -> new Rounds(version.pack()).counted().stream())
                .collect(Collectors.toSet());
    }

    /** The indicators that any of them is judged on. */
    Set<String> indicators() {
        return versions.stream()
                .flatMap(version -> Measures.indicators(version.pack()).stream())
                .collect(Collectors.toSet());
    }

    /** Those of them that any compares with the year before. */
    Set<String> comparedOverTime() {
        return versions.stream()
                .flatMap(version -> version.pack().comparedOverTime().stream())
                .collect(Collectors.toSet());
    }

    /** The figures and reports of what is not asked for still count. */
    List<Verdict> judge(Evidence evidence, Predicate<Obligation> asked) {
        List<Verdict> judged = new ArrayList<>();
        for (AdoptedPack version : versions) {
            Judging judging = new Judging(version.pack(), version.rules(), territory);
            judged.addAll(judging.judge(
                    all.owed(),
                    evidence,
                    owed -> all.isOf(version, owed) && (asked.test(owed) || isCounted(owed)),
                    judged));
        }
        judged.removeIf(verdict -> !asked.test(all.find(Key.of(verdict))));
        return judged;
    }

    /** Of what some version counts, all is judged: a later version may count what fell due under an earlier one. */
    private boolean isCounted(Obligation owed) {
        return counted.contains(owed.rule().code());
    }
}
