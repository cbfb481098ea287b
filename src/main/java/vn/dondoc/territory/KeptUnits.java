package vn.dondoc.territory;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The units of the database, held in memory: every check of access asks for them. */
@Service
class KeptUnits implements Units {

    /** How long another node may go on with the units from before an import. */
    private static final long LOOK_AGAIN = Duration.ofSeconds(5).toNanos();

    private record Snapshot(long revision, Territory territory, UnitSearch search) {

        static Snapshot of(long revision, Territory territory) {
            return new Snapshot(revision, territory, new UnitSearch(territory.all()));
        }
    }

    private final UnitStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    private volatile @Nullable Snapshot latest;
    private volatile long lookedAt;

    /** What an import still running has made; its own transaction sees it, nobody else before it is committed. */
    private final ThreadLocal<@Nullable Snapshot> uncommitted = new ThreadLocal<>();

    KeptUnits(UnitStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Territory territory() {
        return snapshot().territory();
    }

    @Override
    public List<Unit> search(String words, int limit) {
        return snapshot().search().find(words, limit);
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Taken take(byte[] csv, String name) {
        Snapshot before = refreshed();
        Territory given = UnitsCsv.read(csv, name, before.territory()).orThrow();
        long revision = before.revision() + 1;
        begin(revision, name);
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
        showToThisTransaction(Snapshot.of(revision, Territory.of(all.values())));
        events.publishEvent(new UnitsChanged());
        return new Taken(added.size(), changed.size(), given.all().size() - added.size() - changed.size());
    }

    /** Taking the number of the revision also keeps a second import out until this one is through. */
    private void begin(long revision, String name) {
        try {
            String by = SecurityContextHolder.getContext().getAuthentication().getName();
            store.begin(revision, clock.instant(), by, name);
        } catch (DuplicateKeyException another) {
            throw new RefusedException(List.of(Fault.at(name, 0, "units.fault.another")));
        }
    }

    private Snapshot snapshot() {
        Snapshot mine = uncommitted.get();
        if (mine != null) {
            return mine;
        }
        Snapshot known = latest;
        // Elapsed time of the machine: the clock of the offices stands still in tests and jumps in the demonstration.
        return known != null && System.nanoTime() - lookedAt < LOOK_AGAIN ? known : refreshed();
    }

    private synchronized Snapshot refreshed() {
        Snapshot mine = uncommitted.get();
        if (mine != null) {
            return mine;
        }
        Snapshot known = latest;
        long revision = store.revision();
        if (known == null || known.revision() != revision) {
            known = Snapshot.of(revision, Territory.of(store.load()));
            latest = known;
        }
        lookedAt = System.nanoTime();
        return known;
    }

    private void showToThisTransaction(Snapshot made) {
        if (uncommitted.get() == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    Snapshot last = uncommitted.get();
                    uncommitted.remove();
                    if (status == STATUS_COMMITTED) {
                        latest = last;
                    }
                }
            });
        }
        uncommitted.set(made);
    }
}
