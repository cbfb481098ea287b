package vn.dondoc.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.quartz.CronTrigger;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.quartz.listeners.JobListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Keeps what Quartz tells of each firing on this node. That a note could not be made never keeps a job from running. */
@Component
class JobHistory extends JobListenerSupport {

    /** Who let a job run by hand, in the data of its firing. */
    static final String BY = "by";

    private static final Logger LOG = LoggerFactory.getLogger(JobHistory.class);
    private static final String RUN = JobRun.class.getName();

    /** A firing is late by less than this when the machine is busy; a missed one by more. */
    private static final Duration BUSY = Duration.ofMinutes(1);

    private final JobRuns runs;
    private final Clock clock;

    JobHistory(JobRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String getName() {
        return "history";
    }

    @Override
    public void jobToBeExecuted(JobExecutionContext context) {
        try {
            context.put(RUN, runs.begin(start(context)));
        } catch (DataAccessException | SchedulerException e) {
            LOG.warn(
                    "The start of {} could not be noted", context.getJobDetail().getKey(), e);
        }
    }

    @Override
    public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException failure) {
        if (context.get(RUN) instanceof Long id) {
            try {
                runs.end(id, clock.instant(), Deed.of(context.getResult()), failure == null ? null : reason(failure));
            } catch (DataAccessException e) {
                LOG.warn(
                        "The end of {} could not be noted",
                        context.getJobDetail().getKey(),
                        e);
            }
        }
    }

    private JobRuns.Start start(JobExecutionContext context) throws SchedulerException {
        String by = context.getTrigger().getJobDataMap().getString(BY);
        return new JobRuns.Start(
                context.getJobDetail().getKey().toString(),
                context.getFireInstanceId(),
                by == null ? JobRun.Cause.TIME : JobRun.Cause.HAND,
                by,
                context.getScheduledFireTime().toInstant(),
                missedSince(context),
                context.getScheduler().getSchedulerInstanceId(),
                clock.instant());
    }

    /** Quartz makes good for any number of missed times by one firing and calls it due now; the clock tells. */
    private static @Nullable Instant missedSince(JobExecutionContext context) {
        Date before = context.getPreviousFireTime();
        if (before == null || !(context.getTrigger() instanceof CronTrigger cron)) {
            return null;
        }
        Date expected = cron.getFireTimeAfter(before);
        return expected != null
                        && expected.toInstant()
                                .isBefore(context.getScheduledFireTime()
                                        .toInstant()
                                        .minus(BUSY))
                ? expected.toInstant()
                : null;
    }

    static String reason(Exception failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
    }
}
