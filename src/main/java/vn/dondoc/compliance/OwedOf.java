package vn.dondoc.compliance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.Planner;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.territory.Units;

/** Everything that is judged under an adopted pack. Held in memory until the obligations change. */
@Component
class OwedOf {

    private final Obligations obligations;
    private final Planner planner;
    private final Units units;
    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();

    OwedOf(Obligations obligations, Planner planner, Units units) {
        this.obligations = obligations;
        this.planner = planner;
        this.units = units;
    }

    /** What is owed, and where to find each of it. */
    record Snapshot(List<Obligation> obligations, Owed owed, Map<Key, Obligation> byKey) {

        @Nullable
        Obligation find(Key key) {
            return byKey.get(key);
        }
    }

    Snapshot of(AdoptedPack pack) {
        List<Obligation> current = obligations.of(pack);
        Snapshot known = snapshots.get(pack.pack().name());
        // The list is a new object whenever anything in it changed.
        if (known == null || known.obligations() != current) {
            known = read(pack, current);
            snapshots.put(pack.pack().name(), known);
        }
        return known;
    }

    private Snapshot read(AdoptedPack pack, List<Obligation> current) {
        List<Obligation> exempt = planner.exempt(
                pack.pack(),
                units.territory(),
                obligations.workingDays(),
                obligations.entered(pack.pack().name()));
        Map<Key, Obligation> byKey = new HashMap<>();
        Stream.concat(exempt.stream(), current.stream()).forEach(owed -> byKey.put(Key.of(owed), owed));
        // What is kept as owed from before a list changed stays owed.
        List<Obligation> left =
                exempt.stream().filter(owed -> byKey.get(Key.of(owed)) == owed).toList();
        return new Snapshot(current, new Owed(current, left), byKey);
    }
}
