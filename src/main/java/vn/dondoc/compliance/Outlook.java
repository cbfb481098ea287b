package vn.dondoc.compliance;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Rule;

/**
 * The verdicts as they would be at some moment from now on, if nothing more came in until then. All is judged as of now;
 * for a later moment anew only what the mere passing of time can turn.
 */
public final class Outlook {

    private final OwedOf.Snapshot all;
    private final List<AdoptedPack> versions;
    private final JudgingOfVersions judging;
    private final Evidence evidence;
    private final Set<Key> waived;
    private final Map<Key, Verdict> now = new LinkedHashMap<>();

    /** @param evidence as of now */
    Outlook(OwedOf.Snapshot all, List<AdoptedPack> versions, JudgingOfVersions judging, Evidence evidence) {
        this.all = all;
        this.versions = versions;
        this.judging = judging;
        this.evidence = evidence;
        this.waived = evidence.waivers().stream().map(Key::of).collect(Collectors.toCollection(HashSet::new));
        judging.judge(evidence, any -> true).forEach(verdict -> now.put(Key.of(verdict), verdict));
    }

    /** By the version that each is judged by, the oldest first; a version that judges nothing has none. */
    public Map<AdoptedPack, List<Verdict>> now() {
        return byVersion(now);
    }

    /** @param moment not before now */
    public Map<AdoptedPack, List<Verdict>> at(Instant moment) {
        Map<Key, Verdict> then = new LinkedHashMap<>(now);
        Evidence later = new Evidence(evidence.figures(), evidence.receipts(), evidence.waivers(), moment);
        judging.judge(later, turningUntil(moment)).forEach(verdict -> then.put(Key.of(verdict), verdict));
        return byVersion(then);
    }

    /** What falls due by then, awaits a report that does, counts others, or has a waiver that may end. */
    private Predicate<Obligation> turningUntil(Instant moment) {
        return owed -> fallsDue(owed.due(), moment)
                || owed.rule().figuresFrom() != null
                || owed.rule().kind() == Rule.Kind.TARGET
                || waived.contains(Key.of(owed));
    }

    private boolean fallsDue(@Nullable Due due, Instant moment) {
        return due != null && !due.isPast(evidence.asOf()) && due.isPast(moment);
    }

    private Map<AdoptedPack, List<Verdict>> byVersion(Map<Key, Verdict> verdicts) {
        Map<Integer, List<Verdict>> byNumber = verdicts.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> all.versionOf(entry.getKey()).version(),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<AdoptedPack, List<Verdict>> found = new LinkedHashMap<>();
        versions.forEach(version -> found.put(version, byNumber.getOrDefault(version.version(), List.of())));
        return found;
    }
}
