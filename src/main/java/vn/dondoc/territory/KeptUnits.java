package vn.dondoc.territory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.territory.UnitMemory.Snapshot;

/** The units of the database. */
@Service
class KeptUnits implements Units {

    private final UnitStore store;
    private final UnitMemory memory;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeptUnits(UnitStore store, UnitMemory memory, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.memory = memory;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Territory territory() {
        return memory.snapshot().territory();
    }

    @Override
    public List<Unit> search(String words, int limit) {
        return memory.snapshot().search().find(words, limit);
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Taken take(byte[] csv, String name) {
        Snapshot before = memory.refreshed();
        Territory given = UnitsCsv.read(csv, name, before.territory()).orThrow();
        long revision = begin(before, name);
        List<Unit> added = new ArrayList<>();
        List<Unit> changed = new ArrayList<>();
        Map<UnitId, Unit> all = new LinkedHashMap<>();
        before.territory().all().forEach(unit -> all.put(unit.id(), unit));
        for (Unit unit : given.all()) {
            Unit known = all.put(unit.id(), unit);
            if (known == null) {
                added.add(unit);
            } else if (!known.equals(unit)) {
                changed.add(unit);
            }
        }
        store.add(added, revision);
        store.change(changed, revision);
        store.addParents(added, revision);
        store.addParents(changed, revision);
        show(revision, Territory.of(all.values(), before.territory().successions()));
        return new Taken(added.size(), changed.size(), given.all().size() - added.size() - changed.size());
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public int takeSuccessors(byte[] csv, String name) {
        Snapshot before = memory.refreshed();
        List<Succession> added = SuccessorsCsv.read(csv, name, before.territory());
        long revision = begin(before, name);
        store.addSuccessions(added, revision);
        List<Succession> all = new ArrayList<>(before.territory().successions());
        all.addAll(added);
        show(revision, Territory.of(before.territory().all(), all));
        return added.size();
    }

    /** Taking the number of the revision also keeps a second import out until this one is through. */
    private long begin(Snapshot before, String name) {
        long revision = before.revision() + 1;
        try {
            String by = SecurityContextHolder.getContext().getAuthentication().getName();
            store.begin(revision, clock.instant(), by, name);
            return revision;
        } catch (DuplicateKeyException another) {
            throw new RefusedException(List.of(Fault.at(name, 0, "units.fault.another")));
        }
    }

    private void show(long revision, Territory territory) {
        memory.show(Snapshot.of(revision, territory));
        events.publishEvent(new UnitsChanged());
    }
}
