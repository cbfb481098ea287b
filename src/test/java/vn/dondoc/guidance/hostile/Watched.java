package vn.dondoc.guidance.hostile;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
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

    /** Only against hanging. Of processor time: on a busy machine the clock says nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** By the clock, against what waits and never works. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

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
            T result = await(task, thread);
            taken.add(new Taken(what, millis[0]));
            return result;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    private static <T> T await(FutureTask<T> task, Thread thread) throws InterruptedException, ExecutionException {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            try {
                return task.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                boolean hangs = THREADS.getThreadCpuTime(thread.getId()) > PATIENCE.toNanos();
                if (hangs || System.nanoTime() > until) {
                    AssertionError error = new AssertionError(thread.getName() + " hangs", notYet);
                    error.setStackTrace(thread.getStackTrace());
                    throw error;
                }
            }
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
