package vn.dondoc.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the person signed in the roles of the offices held today instead of those at sign-in. Read only when somebody
 * asks, so that pictures and scripts cost nothing. A session that was opened with a password since replaced is nobody's.
 */
class OfficesOfToday extends OncePerRequestFilter {

    private static final SecurityContext NOBODY = new SecurityContextImpl(
            new AnonymousAuthenticationToken("ended", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));

    private final CurrentOfficer currentOfficer;

    OfficesOfToday(CurrentOfficer currentOfficer) {
        this.currentOfficer = currentOfficer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Supplier<SecurityContext> session = SecurityContextHolder.getDeferredContext();
        SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> today(session.get())));
        chain.doFilter(request, response);
    }

    private SecurityContext today(SecurityContext session) {
        if (!(session.getAuthentication() instanceof UsernamePasswordAuthenticationToken who)) {
            return session;
        }
        if (who.getPrincipal() instanceof SignIn.SignedIn signedIn
                && !currentOfficer.stillHas(who.getName(), signedIn.stamp())) {
            return NOBODY;
        }
        return currentOfficer
                .find(who.getName())
                .map(officer -> as(officer, who))
                .orElse(session);
    }

    /** A new context: the one of the session is shared by all requests of the person. */
    private static SecurityContext as(Officer officer, Authentication who) {
        UsernamePasswordAuthenticationToken today = UsernamePasswordAuthenticationToken.authenticated(
                who.getPrincipal(), who.getCredentials(), SignIn.authorities(officer));
        today.setDetails(who.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(today);
        return context;
    }
}
