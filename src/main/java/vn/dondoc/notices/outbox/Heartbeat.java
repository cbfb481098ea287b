package vn.dondoc.notices.outbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says every few seconds that a round's node is alive, also while the mail server lets it wait for an answer; stops with
 * the node, or when closed.
 */
final class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final long SECONDS = Rounds.LEASE.toSeconds() / 4;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "mail-heartbeat");
        daemon.setDaemon(true);
        return daemon;
    });

    Heartbeat(Runnable beat) {
        thread.scheduleAtFixedRate(() -> tryTo(beat), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** A beat that fails is not the last: the database may come back before the lease is over. */
    private static void tryTo(Runnable beat) {
        try {
            beat.run();
        } catch (RuntimeException e) {
            LOG.warn("Could not note that the mail round is alive", e);
        }
    }

    void close() {
        // Not shutdownNow: H2 closes its file when a thread is interrupted in it.
        thread.shutdown();
    }
}
