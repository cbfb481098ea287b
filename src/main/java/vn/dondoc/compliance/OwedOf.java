package vn.dondoc.compliance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.KeptPlan;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.VersionHead;

/** Everything that is judged under an adopted pack, all its versions together. Held in memory until the plan changes. */
@Component
class OwedOf {

    private final Obligations obligations;
    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();

    OwedOf(Obligations obligations) {
        this.obligations = obligations;
    }

    /** What is owed, and where to find each of it. */
    record Snapshot(KeptPlan plan, Owed owed, Map<Key, Obligation> byKey, Map<Key, VersionHead> versionByKey) {

        @Nullable
        Obligation find(Key key) {
            return byKey.get(key);
        }

        /** The version that judges it; the newest what is owed no more. */
        VersionHead versionOf(Key key) {
            return versionByKey.getOrDefault(key, plan.history().newest());
        }

        boolean isOf(VersionHead version, Obligation owed) {
            return plan.versionOf(owed).equals(version);
        }

        /** All that bears on what the version judges: what was due until then, and what it asked for later itself. */
        Owed seenBy(VersionHead version) {
            if (version.equals(plan.history().newest())) {
                return owed;
            }
            KeptPlan.Later later = plan.laterThan(version);
            return new Owed(
                    seenBy(version, owed.obligations(), later.obligations()),
                    seenBy(version, owed.exempt(), later.exempt()));
        }

        private List<Obligation> seenBy(VersionHead version, List<Obligation> kept, List<Obligation> later) {
            Stream<Obligation> until =
                    kept.stream().filter(owed -> plan.versionOf(owed).version() <= version.version());
            return Stream.concat(until, later.stream()).toList();
        }

        /** The versions that anything of it falls under, the oldest first. */
        List<VersionHead> versions() {
            Set<VersionHead> found = Set.copyOf(versionByKey.values());
            return plan.history().versions().stream().filter(found::contains).toList();
        }
    }

    Snapshot of(AdoptedPack pack) {
        KeptPlan current = obligations.plan(pack);
        Snapshot known = snapshots.get(pack.pack().name());
        if (known == null || known.plan() != current) {
            known = read(current);
            snapshots.put(pack.pack().name(), known);
        }
        return known;
    }

    static Snapshot read(KeptPlan plan) {
        Map<Key, Obligation> byKey = new HashMap<>();
        Stream.concat(plan.exempt().stream(), plan.obligations().stream())
                .forEach(owed -> byKey.put(Key.of(owed), owed));
        // What is kept as owed from before a list changed stays owed.
        List<Obligation> left = plan.exempt().stream()
                .filter(owed -> byKey.get(Key.of(owed)) == owed)
                .toList();
        Map<Key, VersionHead> versions = new HashMap<>();
        byKey.forEach((key, owed) -> versions.put(key, plan.versionOf(owed)));
        return new Snapshot(plan, new Owed(plan.obligations(), left), byKey, versions);
    }
}
