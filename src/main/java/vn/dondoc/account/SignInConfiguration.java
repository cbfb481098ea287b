package vn.dondoc.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.LocaleResolver;

/** How people sign in: what the account module adds to the security chain. */
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

    /** The one provider: as a bean it is given to the chain by itself. */
    @Bean
    ThrottledSignIn throttledSignIn(
            Accounts accounts,
            Clock clock,
            PasswordEncoder passwords,
            SignInFailures failures,
            @Qualifier("machineTime") InstantSource machine) {
        return new ThrottledSignIn(new SignIn(accounts, clock), passwords, failures, machine);
    }

    @Bean
    Customizer<HttpSecurity> signInByForm(CurrentOfficer currentOfficer, LocaleResolver languages) {
        return http -> http.formLogin(form -> form.loginPage("/login")
                        .successHandler(new InOwnLanguage(currentOfficer, languages))
                        .failureHandler(SignInConfiguration::sayWhy))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .addFilterBefore(new OfficesOfToday(currentOfficer), AuthorizationFilter.class);
    }

    private static void sayWhy(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = failure instanceof LockedException ? "blocked" : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }
}
