package vn.dondoc.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks the password, unless it was wrong too often lately for this name from this address. Counted in the database,
 * so that all nodes count together; nobody can lock a person out from elsewhere.
 */
class ThrottledSignIn extends DaoAuthenticationProvider {

    private static final int FAILURES = 5;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final SignInFailures failures;
    private final InstantSource machine;

    ThrottledSignIn(
            UserDetailsService people, PasswordEncoder passwords, SignInFailures failures, InstantSource machine) {
        super(people);
        setPasswordEncoder(passwords);
        this.failures = failures;
        this.machine = machine;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = SignIn.username(attempt.getName());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Instant now = machine.instant();
        Instant since = now.minus(WITHIN);
        if (failures.countByUsernameAndAddressAndFailedAtAfter(username, address, since) >= FAILURES) {
            throw new LockedException("Too many failures for " + username);
        }
        try {
            Authentication signedIn = super.authenticate(attempt);
            failures.deleteByUsernameAndAddress(username, address);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            failures.deleteByFailedAtBefore(since);
            failures.save(new SignInFailure(username, address, now));
            throw wrong;
        }
    }
}
