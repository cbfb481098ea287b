package vn.dondoc.notices.outbox;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The postman's alarm clock. */
@DisallowConcurrentExecution
class MailRound implements Job {

    private final Delivery delivery;

    MailRound(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(JobExecutionContext context) {
        delivery.round();
    }
}
