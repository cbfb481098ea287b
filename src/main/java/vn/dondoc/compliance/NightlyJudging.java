package vn.dondoc.compliance;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The judge's alarm clock: days pass without anyone reporting anything. */
@DisallowConcurrentExecution
class NightlyJudging implements Job {

    private final Judgments judgments;

    NightlyJudging(Judgments judgments) {
        this.judgments = judgments;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Object[] judged = {judgments.judgeAll()};
        context.setResult(
                new DefaultMessageSourceResolvable(new String[] {"job.compliance.nightly-judging.did"}, judged));
    }
}
