package vn.dondoc.notices.outbox;

import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
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

    /**
     * Twice a minute, so that within a minute another node takes up what one left behind when it stopped. The trigger
     * keeps the name under which it was first stored.
     */
    @Bean
    CronTrigger mailRoundTrigger(JobDetail mailRoundJob) {
        return TriggerBuilder.newTrigger()
                .forJob(mailRoundJob)
                .withIdentity("each-minute", GROUP)
                .withSchedule(
                        CronScheduleBuilder.cronSchedule("0/30 * * * * ?").withMisfireHandlingInstructionDoNothing())
                .build();
    }
}
