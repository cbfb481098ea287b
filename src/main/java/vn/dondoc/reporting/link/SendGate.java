package vn.dondoc.reporting.link;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at the link before anything of what is sent is read: files of strangers are not even taken in. */
@Component
class SendGate extends OncePerRequestFilter {

    private static final String PATH = "/send/";

    private final KeptSendLinks links;

    SendGate(KeptSendLinks links) {
        this.links = links;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + PATH)
                || !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token =
                request.getRequestURI().substring(request.getContextPath().length() + PATH.length());
        if (links.find(token).isEmpty()) {
            response.sendRedirect(request.getRequestURI()); // where it is said that the link is no longer good
        } else if (!links.mayTry(token)) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
