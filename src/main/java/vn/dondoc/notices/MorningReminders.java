package vn.dondoc.notices;

import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.notices.digest.Digests;

/** The alarm clock of the reminders; rings on days off too, when there is nothing to write. */
@DisallowConcurrentExecution
class MorningReminders implements Job {

    private final Judgments judgments;
    private final Digests digests;
    private final Clock clock;

    MorningReminders(Judgments judgments, Digests digests, Clock clock) {
        this.judgments = judgments;
        this.digests = digests;
        this.clock = clock;
    }

    /** Judges first: after hours off, the night's work that is made good may still run, perhaps on another node. */
    @Override
    public void execute(JobExecutionContext context) {
        judgments.judgeAll();
        Object[] written = {digests.write(LocalDate.now(clock))};
        context.setResult(
                new DefaultMessageSourceResolvable(new String[] {"job.notices.morning-reminders.did"}, written));
    }
}
