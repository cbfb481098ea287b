package vn.dondoc.territory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The units of the database, held in memory: every check of access asks for them. */
@Component
class UnitMemory {

    /** How long another node may go on with the units from before an import. */
    private static final long LOOK_AGAIN = Duration.ofSeconds(5).toNanos();

    /** What was in the database after an import. */
    record Snapshot(long revision, Territory territory, UnitSearch search) {

        static Snapshot of(long revision, Territory territory) {
            return new Snapshot(revision, territory, new UnitSearch(territory.all()));
        }
    }

    private final UnitStore store;

    private volatile @Nullable Snapshot latest;
    private volatile long lookedAt;

    /** What an import still running has made; its own transaction sees it, nobody else before it is committed. */
    private final ThreadLocal<@Nullable Snapshot> uncommitted = new ThreadLocal<>();

    UnitMemory(UnitStore store) {
        this.store = store;
    }

    Snapshot snapshot() {
        Snapshot mine = uncommitted.get();
        if (mine != null) {
            return mine;
        }
        Snapshot known = latest;
        // Elapsed time of the machine: the clock of the offices stands still in tests and jumps in the demonstration.
        return known != null && System.nanoTime() - lookedAt < LOOK_AGAIN ? known : refreshed();
    }

    /** What is in the database now. */
    synchronized Snapshot refreshed() {
        Snapshot mine = uncommitted.get();
        if (mine != null) {
            return mine;
        }
        Snapshot known = latest;
        long revision = store.revision();
        if (known == null || known.revision() != revision) {
            known = Snapshot.of(revision, Territory.of(store.units(), store.successions()));
            latest = known;
        }
        lookedAt = System.nanoTime();
        return known;
    }

    /** From now on this transaction sees what was made, and everyone once it is committed. */
    void show(Snapshot made) {
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
