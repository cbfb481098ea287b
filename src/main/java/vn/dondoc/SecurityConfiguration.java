package vn.dondoc;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who gets in: everything needs sign-in but the few things named here. The services check whose unit it is. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** Nothing from elsewhere, nothing inline; Tabler's style sheet carries its pictures as data. */
    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final String[] ASSETS = {"/webjars/**", "/*.css", "/*.js", "/*.svg", "/*.png", "/*.ico", "/fonts/**"
    };

    /** Mail programs post there of themselves (RFC 8058), without ever having seen a page of ours. */
    private static final String UNSUBSCRIBE = "/unsubscribe/*";

    /** Sent by a link and not by a session: whoever has the link may, whoever has not may not. */
    private static final String SEND = "/send/*";

    /** A secret in the address stands for the sign-in. */
    private static final String[] BY_TOKEN = {
        "/invitation/*", "/first-administrator/*", "/calendar/*.ics", UNSUBSCRIBE, SEND
    };

    /** The modules add how one signs in, each by a {@code Customizer<HttpSecurity>}. */
    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setMatchingRequestParameterName(null); // no ?continue in the address line
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(ASSETS)
                                .permitAll()
                                .requestMatchers(BY_TOKEN)
                                .permitAll()
                                .requestMatchers("/login", "/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/v3/api-docs", "/v3/api-docs.yaml") // how to call, nothing of anyone
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(UNSUBSCRIBE, SEND))
                .requestCache(cache -> cache.requestCache(asked))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
