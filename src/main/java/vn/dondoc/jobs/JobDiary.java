package vn.dondoc.jobs;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Service;

/** Notes the runs of work that no alarm clock started: the demonstration does the night's and the morning's work itself. */
@Service
public class JobDiary {

    private static final String NODE = "demo";

    private final JobRuns runs;
    private final Clock clock;

    JobDiary(JobRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Does the work and notes what came of it.
     *
     * @param job group and name, as Quartz knows it: {@code notices.morning-reminders}
     * @param work returns what it did; absent = there was nothing to do
     */
    public void keep(String job, Supplier<? extends @Nullable MessageSourceResolvable> work) {
        long id = runs.begin(new JobRuns.Start(
                job, null, JobRun.Cause.DEMONSTRATION, null, clock.instant(), null, NODE, clock.instant()));
        try {
            Deed did = Deed.of(work.get());
            runs.end(id, clock.instant(), did, null);
        } catch (RuntimeException e) {
            runs.end(id, clock.instant(), null, JobHistory.reason(e));
            throw e;
        }
    }
}
