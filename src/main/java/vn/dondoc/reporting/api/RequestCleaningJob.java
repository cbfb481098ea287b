package vn.dondoc.reporting.api;

import java.time.Clock;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When {@link RequestCleaning} is done. */
@Configuration(proxyBeanMethods = false)
class RequestCleaningJob {

    private static final String GROUP = "reporting";

    @Bean
    JobDetail requestCleaning() {
        return JobBuilder.newJob(RequestCleaning.class)
                .withIdentity("request-cleaning", GROUP)
                .storeDurably()
                .build();
    }

    @Bean
    CronTrigger requestCleaningTrigger(JobDetail requestCleaning, Clock clock) {
        return TriggerBuilder.newTrigger()
                .forJob(requestCleaning)
                .withIdentity("request-cleaning-each-night", GROUP)
                .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(3, 25)
                        .inTimeZone(TimeZone.getTimeZone(clock.getZone()))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
