package vn.dondoc.notices;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When reminders are written and mails go out. A morning missed because the server was off is made good at its start. */
@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    @Bean
    JobDetail mailRoundJob() {
        return JobBuilder.newJob(MailRound.class)
                .withIdentity("mail-round", "notices")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger mailRoundTrigger(JobDetail mailRoundJob) {
        return TriggerBuilder.newTrigger()
                .forJob(mailRoundJob)
                .withIdentity("each-minute", "notices")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
