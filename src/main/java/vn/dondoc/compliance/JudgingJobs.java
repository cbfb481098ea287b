package vn.dondoc.compliance;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.calendar.Due;

/** When the whole province is judged: at 01:30, before anyone is reminded; a night missed is made good at the start. */
@Configuration(proxyBeanMethods = false)
class JudgingJobs {

    @Bean
    JobDetail nightlyJudgingJob() {
        return JobBuilder.newJob(NightlyJudging.class)
                .withIdentity("nightly-judging", "compliance")
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    CronTrigger nightlyJudgingTrigger(JobDetail nightlyJudgingJob) {
        return TriggerBuilder.newTrigger()
                .forJob(nightlyJudgingJob)
                .withIdentity("each-night", "compliance")
                .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(1, 30)
                        .inTimeZone(TimeZone.getTimeZone(Due.ZONE))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
