package vn.dondoc.jobs;

import java.time.Clock;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.TriggerBuilder;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Quartz tell of every run, and clears away old notes each night. */
@Configuration(proxyBeanMethods = false)
class HistoryJobs {

    private static final String GROUP = "jobs";

    @Bean
    SchedulerFactoryBeanCustomizer jobHistoryListener(JobHistory history) {
        return factory -> factory.setGlobalJobListeners(history);
    }

    @Bean
    JobDetail historyCleaningJob() {
        return JobBuilder.newJob(HistoryCleaning.class)
                .withIdentity("history-cleaning", GROUP)
                .storeDurably()
                .build();
    }

    @Bean
    CronTrigger historyCleaningTrigger(JobDetail historyCleaningJob, Clock clock) {
        return TriggerBuilder.newTrigger()
                .forJob(historyCleaningJob)
                .withIdentity("each-night", GROUP)
                .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(3, 15)
                        .inTimeZone(TimeZone.getTimeZone(clock.getZone()))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
