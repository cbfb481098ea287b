package vn.dondoc.compliance;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The judge's alarm clock: days pass without anyone reporting anything. */
@DisallowConcurrentExecution
class NightlyJudging implements Job {

    private final Judgments judgments;

    NightlyJudging(Judgments judgments) {
        this.judgments = judgments;
    }

    @Override
    public void execute(JobExecutionContext context) {
        judgments.judgeAll();
    }
}
