package vn.dondoc.notices.outbox;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The postman's alarm clock. */
@DisallowConcurrentExecution
class MailRound implements Job {

    private final Delivery delivery;
    private final Recheck recheck;

    MailRound(Delivery delivery, Recheck recheck) {
        this.delivery = delivery;
        this.recheck = recheck;
    }

    @Override
    public void execute(JobExecutionContext context) {
        recheck.beforeRound();
        int sent = delivery.round();
        if (sent > 0) {
            context.setResult(new DefaultMessageSourceResolvable(
                    new String[] {"job.notices.mail-round.did"}, new Object[] {sent}));
        }
    }
}
