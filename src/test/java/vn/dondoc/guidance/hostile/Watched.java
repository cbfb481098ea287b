package vn.dondoc.guidance.hostile;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs what might hang in a thread of its own and keeps what processor time it took. */
final class Watched {

    /** Only against hanging: a second is what it should stay below, and machines are busy. */
    private static final int PATIENCE_SECONDS = 60;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** @param millis of processor time */
    record Taken(String what, long millis) {}

    private final ConcurrentLinkedQueue<Taken> taken = new ConcurrentLinkedQueue<>();

    /** @throws AssertionError if it does not come back */
    <T> T run(String what, Callable<T> work) throws Exception {
        long[] millis = new long[1];
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return work.call();
            } finally {
                millis[0] = THREADS.getCurrentThreadCpuTime() / 1_000_000;
            }
        });
        Thread thread = new Thread(task, what);
        thread.setDaemon(true);
        thread.start();
        try {
            T result = task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            taken.add(new Taken(what, millis[0]));
            return result;
        } catch (TimeoutException e) {
            AssertionError hangs = new AssertionError(what + " hangs");
            hangs.setStackTrace(thread.getStackTrace());
            throw hangs;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    /** The slowest first. */
    List<Taken> slowest(int number) {
        return taken.stream()
                .sorted(Comparator.comparingLong(Taken::millis).reversed())
                .limit(number)
                .toList();
    }
}
