package vn.dondoc.notices;

import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The alarm clock of the reminders; rings on days off too, when there is nothing to write. */
@DisallowConcurrentExecution
class MorningReminders implements Job {

    private final Digests digests;
    private final Clock clock;

    MorningReminders(Digests digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Object[] written = {digests.write(LocalDate.now(clock))};
        context.setResult(
                new DefaultMessageSourceResolvable(new String[] {"job.notices.morning-reminders.did"}, written));
    }
}
