package vn.dondoc.account.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs the owner of the key in for one request. Which offices that person holds today is found out further on, as for
 * the pages.
 */
class KeySignIn extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final Pace pace;
    private final Problems problems;

    KeySignIn(ApiKeys keys, Pace pace, Problems problems) {
        this.keys = keys;
        this.pace = pace;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiKeys.Key> key = Optional.ofNullable(sent(request)).flatMap(keys::use);
        if (key.isEmpty()) {
            refuse(request, response);
        } else if (pace.isTooMuch(key.get().id())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many");
        } else {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(key.get().username(), "", List.of()));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }

    /** After RFC 6750: nothing more is said to who sent no key at all. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean none = request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                none ? "Bearer realm=\"dondoc\"" : "Bearer realm=\"dondoc\", error=\"invalid_token\"");
        problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthorized");
    }

    private static @Nullable String sent(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
