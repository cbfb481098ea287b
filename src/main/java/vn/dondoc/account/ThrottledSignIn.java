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
 * Checks the password, unless it was wrong too often lately: for this name from this address; from this address for many
 * names; for this name from many addresses, of which it takes twenty and more to lock a person out from elsewhere. Counted
 * in the database, so that all nodes count together.
 */
class ThrottledSignIn extends DaoAuthenticationProvider {

    private static final int FAILURES = 5;

    /** A whole office may stand behind one address. */
    static final int FROM_ONE_ADDRESS = 100;

    static final int FOR_ONE_NAME = 100;
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
        long attemptNoted = failures.note(username, address, now);
        if (tooMany(failures.since(since, username, address))) {
            failures.takeBack(attemptNoted);
            throw new LockedException("Too many failures for " + username);
        }
        try {
            Authentication signedIn = super.authenticate(attempt);
            failures.forgive(username, address);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            failures.forgetUntil(since);
            throw wrong;
        }
    }

    /** The attempt itself is among them. */
    private static boolean tooMany(SignInFailures.Counts counts) {
        return counts.both() > FAILURES || counts.address() > FROM_ONE_ADDRESS || counts.name() > FOR_ONE_NAME;
    }
}
