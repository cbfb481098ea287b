package vn.dondoc.reporting.mailbox;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mailbox of {@code dondoc.mailbox.*} and when it is read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailboxSettings.class)
class MailboxConfiguration {

    private static final String GROUP = "reporting";
    private static final int MINUTES = 3;

    @Bean
    JobDetail mailboxRoundJob() {
        return JobBuilder.newJob(MailboxRound.class)
                .withIdentity("mailbox-round", GROUP)
                .storeDurably()
                .build();
    }

    @Bean
    Trigger mailboxRoundTrigger(JobDetail mailboxRoundJob) {
        return TriggerBuilder.newTrigger()
                .forJob(mailboxRoundJob)
                .withIdentity("every-three-minutes", GROUP)
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(MINUTES)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
