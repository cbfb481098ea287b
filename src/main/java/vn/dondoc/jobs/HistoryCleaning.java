package vn.dondoc.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Keeps the history bounded: a year of what was done, three days of rounds that found nothing to do. */
@DisallowConcurrentExecution
class HistoryCleaning implements Job {

    private static final Duration KEPT = Duration.ofDays(366);
    private static final Duration IDLE_KEPT = Duration.ofDays(3);

    private final JobRuns runs;
    private final Clock clock;

    HistoryCleaning(JobRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Instant now = clock.instant();
        int cleaned = runs.clean(now.minus(KEPT), now.minus(IDLE_KEPT));
        if (cleaned > 0) {
            context.setResult(new Deed("job.jobs.history-cleaning.did", List.of(cleaned)));
        }
    }
}
