package vn.dondoc.notices.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** The mail server of {@code spring.mail.*}; without a host there is none and mails stay in the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, MailSettings.class})
class MailConfiguration {

    @Bean
    MailServer mailServer(MailProperties properties, MailSettings settings, SslBundles bundles) {
        String bundle = properties.getSsl().getBundle();
        SSLContext trust = bundle == null ? null : bundles.getBundle(bundle).createSslContext();
        return new MailServer(properties, settings.mail(), trust);
    }

    /** Templates whose name ends in {@code .txt} are plain text; all others stay HTML. */
    @Bean
    ITemplateResolver textTemplates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setResolvablePatterns(Set.of("*.txt"));
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setOrder(1);
        return resolver;
    }
}
