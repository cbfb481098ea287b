package vn.dondoc;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock. Days are those of the offices that report, wherever the server stands. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.system(ZONE);
    }
}
