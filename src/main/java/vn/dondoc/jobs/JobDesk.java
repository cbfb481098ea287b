package vn.dondoc.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartz.JobDataMap;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.jobs.Pauses.Pause;

/** The jobs and what may be done with them. All through Quartz' tables, so it holds on every node and after a restart. */
@Service
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class JobDesk {

    private final Scheduler scheduler;
    private final JobRuns runs;
    private final Pauses pauses;
    private final Access access;

    JobDesk(Scheduler scheduler, JobRuns runs, Pauses pauses, Access access) {
        this.scheduler = scheduler;
        this.runs = runs;
        this.pauses = pauses;
        this.access = access;
    }

    enum State {
        WAITING,
        PAUSED,
        /** Quartz cannot start it: its class is gone or it asks for what is not there. */
        BROKEN
    }

    /**
     * One job.
     *
     * @param name group and name: {@code notices.morning-reminders}
     * @param next when it runs next by itself; absent = paused, or only by hand
     * @param last its newest run; absent = none yet
     */
    record Entry(
            String name,
            State state,
            @Nullable Date next,
            @Nullable JobRun last,
            @Nullable Pause pause) {}

    /** All jobs, by name. */
    List<Entry> all() {
        Map<String, JobRun> last = runs.last().stream().collect(Collectors.toMap(JobRun::job, Function.identity()));
        Map<String, Pause> paused = pauses.now().stream()
                .collect(Collectors.toMap(Pause::job, Function.identity(), (first, second) -> second));
        try {
            List<Entry> entries = new ArrayList<>();
            for (JobKey key : scheduler.getJobKeys(GroupMatcher.anyGroup())) {
                entries.add(entry(key, last.get(key.toString()), paused.get(key.toString())));
            }
            entries.sort(Comparator.comparing(Entry::name));
            return entries;
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not tell its jobs", e);
        }
    }

    private Entry entry(JobKey key, @Nullable JobRun last, @Nullable Pause pause) throws SchedulerException {
        List<? extends Trigger> triggers = scheduler.getTriggersOfJob(key);
        List<TriggerState> states = new ArrayList<>();
        for (Trigger trigger : triggers) {
            states.add(scheduler.getTriggerState(trigger.getKey()));
        }
        State state = states.contains(TriggerState.ERROR)
                ? State.BROKEN
                : states.contains(TriggerState.PAUSED) ? State.PAUSED : State.WAITING;
        Date next = triggers.stream()
                .map(Trigger::getNextFireTime)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Entry(
                key.toString(),
                state,
                state == State.WAITING ? next : null,
                last,
                state == State.PAUSED ? pause : null);
    }

    /** Lets a job run as soon as a node is free, paused or not. @throws NoSuchElementException if there is none such */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    void runNow(String job) {
        JobDataMap by = new JobDataMap();
        by.put(JobHistory.BY, access.current().username());
        with(job, key -> scheduler.triggerJob(key, by));
    }

    /** From now on a job runs only by hand; one that runs is not stopped. Paused twice, paused once. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    void pause(String job) {
        with(job, scheduler::pauseJob);
        if (pauses.now().stream().noneMatch(pause -> pause.job().equals(job))) {
            pauses.begin(job, access.current().username());
        }
    }

    /** A job runs at its times again, at once if it missed any; one that Quartz could not start is tried anew. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    void resume(String job) {
        with(job, key -> {
            for (Trigger trigger : scheduler.getTriggersOfJob(key)) {
                scheduler.resetTriggerFromErrorState(trigger.getKey());
            }
            pauses.end(job, access.current().username());
            scheduler.resumeJob(key);
        });
    }

    private interface Work {
        void on(JobKey key) throws SchedulerException;
    }

    private void with(String job, Work work) {
        try {
            JobKey key = scheduler.getJobKeys(GroupMatcher.anyGroup()).stream()
                    .filter(known -> known.toString().equals(job))
                    .findFirst()
                    .orElseThrow();
            work.on(key);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz refuses for " + job, e);
        }
    }
}
