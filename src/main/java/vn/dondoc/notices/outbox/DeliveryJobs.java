package vn.dondoc.notices.outbox;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mails go out. */
@Configuration(proxyBeanMethods = false)
class DeliveryJobs {

    private static final String GROUP = "notices";

    @Bean
    JobDetail mailRoundJob() {
        return JobBuilder.newJob(MailRound.class)
                .withIdentity("mail-round", GROUP)
                .storeDurably()
                .build();
    }

    @Bean
    Trigger mailRoundTrigger(JobDetail mailRoundJob) {
        return TriggerBuilder.newTrigger()
                .forJob(mailRoundJob)
                .withIdentity("each-minute", GROUP)
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
