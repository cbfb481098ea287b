package vn.dondoc.compliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;

/**
 * Judges a pack over all its versions: each obligation by the rules of the version that it falls under. Pure.
 */
final class JudgingOfVersions {

    private final OwedOf.Snapshot all;
    private final Map<VersionHead, AdoptedPack> versions = new LinkedHashMap<>();
    private final Territory territory;
    private final Set<String> counted;

    JudgingOfVersions(OwedOf.Snapshot all, Function<VersionHead, AdoptedPack> packs, Territory territory) {
        this.all = all;
        this.territory = territory;
        all.versions().forEach(version -> versions.put(version, packs.apply(version)));
        this.counted = versions.values().stream()
                .flatMap(version -> new Rounds(version.pack()).counted().stream())
                .collect(Collectors.toSet());
    }

    /** The indicators that any of them is judged on. */
    Set<String> indicators() {
        return versions.values().stream()
                .flatMap(version -> Measures.indicators(version.pack()).stream())
                .collect(Collectors.toSet());
    }

    /** Those of them that any compares with the year before. */
    Set<String> comparedOverTime() {
        return versions.values().stream()
                .flatMap(version -> version.pack().comparedOverTime().stream())
                .collect(Collectors.toSet());
    }

    /**
     * The figures and reports of what is not asked for still count.
     *
     * @param evidence as a version reads it, all as of one moment
     */
    List<Verdict> judge(Function<RulePack, Evidence> evidence, Predicate<Obligation> asked) {
        List<Verdict> judged = new ArrayList<>();
        versions.forEach((version, pack) -> judged.addAll(new Judging(pack.pack(), pack.rules(), territory)
                .judge(
                        all.seenBy(version),
                        evidence.apply(pack.pack()),
                        owed -> all.isOf(version, owed) && (asked.test(owed) || isCounted(owed)),
                        List.copyOf(judged))));
        judged.removeIf(verdict -> !asked.test(all.find(Key.of(verdict))));
        return judged;
    }

    /** Of what some version counts, all is judged: a later version may count what fell due under an earlier one. */
    private boolean isCounted(Obligation owed) {
        return counted.contains(owed.rule().code());
    }
}
