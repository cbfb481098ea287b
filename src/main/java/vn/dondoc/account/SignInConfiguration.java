package vn.dondoc.account;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How people sign in. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new Passwords();
    }

    /** Sessions, tokens and throttling keep to the machine's time when the clock of the demonstration is moved. */
    @Bean
    static InstantSource machineTime() {
        return () -> Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
