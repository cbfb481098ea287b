package vn.dondoc.compliance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/**
 * The verdicts as they would be at some moment from now on, if nothing more came in until then. All is judged as of now;
 * for a later moment anew only what the mere passing of time can turn.
 */
public final class Outlook {

    private final OwedOf.Snapshot all;
    private final List<AdoptedPack> versions;
    private final JudgingOfVersions judging;
    private final Function<RulePack, Evidence> evidence;
    private final Instant from;
    private final Map<Key, Verdict> now = new LinkedHashMap<>();

    /** @param evidence as of now, as a version reads it; the same object each time */
    Outlook(
            OwedOf.Snapshot all,
            List<AdoptedPack> versions,
            JudgingOfVersions judging,
            Function<RulePack, Evidence> evidence,
            Instant from) {
        this.all = all;
        this.versions = versions;
        this.judging = judging;
        this.evidence = evidence;
        this.from = from;
        judging.judge(evidence, any -> true).forEach(verdict -> now.put(Key.of(verdict), verdict));
    }

    /** By the version that each is judged by, the oldest first; a version that judges nothing has none. */
    public Map<AdoptedPack, List<Verdict>> now() {
        return byVersion(now);
    }

    /** @param moment not before now */
    public Map<AdoptedPack, List<Verdict>> at(Instant moment) {
        Map<Key, Verdict> then = new LinkedHashMap<>(now);
        judging.judge(pack -> later(evidence.apply(pack), moment), turningUntil(moment))
                .forEach(verdict -> then.put(Key.of(verdict), verdict));
        return byVersion(then);
    }

    private static Evidence later(Evidence now, Instant moment) {
        return new Evidence(now.figures(), now.receipts(), now.waivers(), moment);
    }

    /** What falls due by then, awaits a report that does, counts others, or has a waiver that may end. */
    private Predicate<Obligation> turningUntil(Instant moment) {
        Set<Key> waived = versions.stream()
                .flatMap(version -> evidence.apply(version.pack()).waivers().stream())
                .map(Key::of)
                .collect(Collectors.toSet());
        return owed -> fallsDue(owed.due(), moment)
                || owed.rule().figuresFrom() != null
                || owed.rule().kind() == Rule.Kind.TARGET
                || waived.contains(Key.of(owed));
    }

    private boolean fallsDue(@Nullable Due due, Instant moment) {
        return due != null && !due.isPast(from) && due.isPast(moment);
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
