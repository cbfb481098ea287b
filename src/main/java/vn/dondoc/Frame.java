package vn.dondoc;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;

/** What the layout says around every page; templates know it as {@code @frame}. */
@Component
class Frame {

    private final Clock clock;
    private final HttpServletRequest request;
    private final ObjectProvider<Officers> officers;
    private final Environment environment;

    Frame(Clock clock, HttpServletRequest request, ObjectProvider<Officers> officers, Environment environment) {
        this.clock = clock;
        this.request = request;
        this.officers = officers;
        this.environment = environment;
    }

    /** The moment the page speaks of, in the zone of the offices. */
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    /** How the person signed in is addressed. */
    public String person() {
        String username = SecurityContextHolder.getContext().getAuthentication().getName();
        return officers.stream()
                .flatMap(all -> all.find(username).stream())
                .map(Officer::name)
                .findFirst()
                .orElse(username);
    }

    /** Whether this is the demonstration, whose clock can be moved. */
    public boolean isDemonstration() {
        return environment.matchesProfiles("demo");
    }

    /** Whether the page lies at the path or below it. */
    public boolean isAt(String path) {
        String here = address().substring(request.getContextPath().length());
        return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
    }

    public List<String> languages() {
        return LanguageConfiguration.LANGUAGES;
    }

    /** This page, with its filters, in another language. */
    public String addressIn(String language) {
        return UriComponentsBuilder.fromPath(address())
                .query(request.getQueryString())
                .replaceQueryParam(LanguageConfiguration.PARAMETER, language)
                .build(true)
                .toUriString();
    }

    /** The path in the reader's address line, also while an error page is being written. */
    private String address() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
