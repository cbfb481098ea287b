package vn.dondoc.notices;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mail server of {@code spring.mail.*}; without a host there is none and mails stay in the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, MailSettings.class})
class MailConfiguration {

    @Bean
    MailServer mailServer(MailProperties properties, MailSettings settings) {
        return new MailServer(properties, settings.mail());
    }
}
