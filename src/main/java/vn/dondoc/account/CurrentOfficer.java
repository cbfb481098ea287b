package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.dondoc.territory.PageMemory;

/** The person signed in, read once a request: an office that ends today ends with the next click, not the session. */
@Component
class CurrentOfficer {

    private static final String READ = CurrentOfficer.class.getName();

    private final Accounts accounts;
    private final Clock clock;

    CurrentOfficer(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws AccessDeniedException if there is no such account */
    Officer of(String username) {
        return find(username).orElseThrow(() -> new AccessDeniedException("No account " + username));
    }

    Optional<Officer> find(String username) {
        return known(username).map(Known::officer);
    }

    /** Whether the person still has the password of that {@link Account#stamp()}. */
    boolean stillHas(String username, String stamp) {
        return known(username).filter(known -> known.stamp().equals(stamp)).isPresent();
    }

    private Optional<Known> known(String username) {
        LocalDate today = LocalDate.now(clock);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Known known
                && known.officer().username().equals(username)
                && known.day().equals(today)) {
            return Optional.of(known);
        }
        Optional<Known> known = PageMemory.once(
                new Asked(username, today),
                () -> accounts.findByUsername(username).map(account -> Known.of(account, today)));
        if (request != null && known.isPresent()) {
            request.setAttribute(READ, known.get(), RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    /** Who that was on that day; answered by {@link Known}. */
    record Asked(String username, LocalDate day) {}

    /** A person as of a day, with the {@link Account#stamp()} of the password. */
    record Known(Officer officer, String stamp, LocalDate day) {

        static Known of(Account account, LocalDate day) {
            return new Known(account.on(day), account.stamp(), day);
        }
    }
}
