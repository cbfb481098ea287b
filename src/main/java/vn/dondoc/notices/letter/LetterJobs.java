package vn.dondoc.notices.letter;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.calendar.Due;

/** When letters are drafted: before the reminders of the morning, which speak of them. */
@Configuration(proxyBeanMethods = false)
class LetterJobs {

    private static final String GROUP = "notices";

    @Bean
    JobDetail letterDraftsJob() {
        return JobBuilder.newJob(LetterDrafting.class)
                .withIdentity("letter-drafts", GROUP)
                .storeDurably()
                .build();
    }

    @Bean
    CronTrigger letterDraftsTrigger(JobDetail letterDraftsJob) {
        return TriggerBuilder.newTrigger()
                .forJob(letterDraftsJob)
                .withIdentity("letters-each-morning", GROUP)
                .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(7, 20)
                        .inTimeZone(TimeZone.getTimeZone(Due.ZONE))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
