package vn.dondoc;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts people read: one bundle a module, Vietnamese first, English by switch. */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

    /** Also used by the command line, which runs without Spring. */
    static MessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                "messages/layout",
                "messages/jobs",
                "messages/territory",
                "messages/account",
                "messages/api",
                "messages/guidance",
                "messages/calendar",
                "messages/reporting",
                "messages/consolidated",
                "messages/compliance",
                "messages/notices",
                "messages/letter",
                "messages/dashboard",
                "messages/demo");
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.forLanguageTag("vi"));
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    MessageSource messageSource() {
        return messages();
    }
}
