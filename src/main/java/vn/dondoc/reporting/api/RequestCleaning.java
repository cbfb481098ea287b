package vn.dondoc.reporting.api;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Forgets the keys of requests when their time is over. */
@DisallowConcurrentExecution
class RequestCleaning implements Job {

    private final Once once;

    RequestCleaning(Once once) {
        this.once = once;
    }

    @Override
    public void execute(JobExecutionContext context) {
        int forgotten = once.forget();
        if (forgotten > 0) {
            context.setResult(new DefaultMessageSourceResolvable(
                    new String[] {"job.reporting.request-cleaning.did"}, new Object[] {forgotten}));
        }
    }
}
