package vn.dondoc.account.api;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import vn.dondoc.account.Role;

/**
 * Who gets in at {@code /api}: programs with a key of somebody who holds an office today. No cookie counts there, so
 * nobody's browser can be made to do anything, and nothing is remembered from one request to the next.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String[] ANY_OFFICE =
            Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, ApiKeys keys, Pace pace, Problems problems) {
        return http.securityMatcher("/api/**")
                .addFilterBefore(new KeySignIn(keys, pace, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole(ANY_OFFICE))
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, denied) ->
                        problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden")))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
