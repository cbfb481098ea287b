package vn.dondoc.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * One run of a job.
 *
 * @param job group and name: {@code notices.morning-reminders}
 * @param startedBy user name of who let it run; absent = its time had come
 * @param scheduledAt when it was to run
 * @param missedSince the first time that was missed, where this run makes good for it
 * @param node the machine that ran it
 * @param endedAt absent = it runs or was interrupted
 * @param did what it did; absent = there was nothing to do
 * @param error why it failed; absent = it did not
 * @param running whether it runs now
 */
record JobRun(
        long id,
        String job,
        Cause cause,
        @Nullable String startedBy,
        @Nullable Instant scheduledAt,
        @Nullable Instant missedSince,
        String node,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable MessageSourceResolvable did,
        @Nullable String error,
        boolean running) {

    enum Cause {
        TIME,
        HAND,
        DEMONSTRATION
    }

    enum Outcome {
        RUNNING,
        INTERRUPTED,
        FAILED,
        DONE
    }

    public Outcome outcome() {
        if (endedAt == null) {
            return running ? Outcome.RUNNING : Outcome.INTERRUPTED;
        }
        return error == null ? Outcome.DONE : Outcome.FAILED;
    }

    /** How long it took; absent while it is not known. */
    public @Nullable Duration took() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt);
    }
}
