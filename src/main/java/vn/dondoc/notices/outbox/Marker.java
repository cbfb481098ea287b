package vn.dondoc.notices.outbox;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Marks messages as begun while the mail server is told whom they are from and for, so that neither waits for the other;
 * only the end of a message waits for its mark.
 */
final class Marker implements AutoCloseable {

    private final Rounds rounds;
    private final long round;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "mail-marker");
        daemon.setDaemon(true);
        return daemon;
    });

    Marker(Rounds rounds, long round) {
        this.rounds = rounds;
        this.round = round;
    }

    /** Begins to mark; what is returned waits for the mark and throws if the round was taken over. */
    Runnable mark(Message message) {
        CompletableFuture<Boolean> marked = inTheBackground()
                ? CompletableFuture.supplyAsync(() -> rounds.begin(round, message.id()), thread)
                : CompletableFuture.completedFuture(rounds.begin(round, message.id()));
        return () -> check(marked);
    }

    /** Another thread does not see what a transaction around the whole round has not committed. */
    private static boolean inTheBackground() {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private void check(CompletableFuture<Boolean> marked) {
        try {
            if (!marked.join()) {
                throw new IllegalStateException("Round " + round + " was taken over");
            }
        } catch (CompletionException e) {
            throw new IllegalStateException("Round " + round + " could not mark a mail as begun", e);
        }
    }

    @Override
    public void close() {
        // Not shutdownNow: H2 closes its file when a thread is interrupted in it.
        thread.shutdown();
    }
}
