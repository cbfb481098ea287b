package vn.dondoc.notices;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.calendar.Due;

/** When reminders are written. A morning missed because the server was off is made good at its start. */
@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    private static final String GROUP = "notices";

    @Bean
    JobDetail morningRemindersJob() {
        return JobBuilder.newJob(MorningReminders.class)
                .withIdentity("morning-reminders", GROUP)
                .storeDurably()
                .build();
    }

    @Bean
    CronTrigger morningRemindersTrigger(JobDetail morningRemindersJob) {
        return TriggerBuilder.newTrigger()
                .forJob(morningRemindersJob)
                .withIdentity("each-morning", GROUP)
                .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(7, 30)
                        .inTimeZone(TimeZone.getTimeZone(Due.ZONE))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
