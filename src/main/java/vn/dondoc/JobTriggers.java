package vn.dondoc;

import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Tells Quartz of changed times. Modules declare their jobs and triggers as beans; Quartz stores them on the first start
 * and from then on keeps what it stored, since {@code overwrite-existing-jobs} must stay false: a trigger stored anew
 * fires its last slot again. Here only those are stored anew whose time differs, and they begin from now.
 */
@Component
class JobTriggers implements SmartInitializingSingleton {

    private final Scheduler scheduler;
    private final ObjectProvider<CronTrigger> declared;

    JobTriggers(Scheduler scheduler, ObjectProvider<CronTrigger> declared) {
        this.scheduler = scheduler;
        this.declared = declared;
    }

    /** After the scheduler has stored what is new, before it starts. */
    @Override
    public void afterSingletonsInstantiated() {
        declared.forEach(this::bringInLine);
    }

    private void bringInLine(CronTrigger trigger) {
        try {
            Trigger stored = scheduler.getTrigger(trigger.getKey());
            if (stored != null && !sameTime(stored, trigger)) {
                boolean paused = scheduler.getTriggerState(trigger.getKey()) == TriggerState.PAUSED;
                scheduler.rescheduleJob(trigger.getKey(), trigger);
                if (paused) { // what somebody paused stays so, whatever its new time
                    scheduler.pauseTrigger(trigger.getKey());
                }
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("Cannot reschedule " + trigger.getKey(), e);
        }
    }

    private static boolean sameTime(Trigger stored, CronTrigger trigger) {
        return stored instanceof CronTrigger cron
                && cron.getCronExpression().equals(trigger.getCronExpression())
                && cron.getTimeZone().equals(trigger.getTimeZone());
    }
}
