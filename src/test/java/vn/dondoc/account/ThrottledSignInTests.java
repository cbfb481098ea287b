package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.dondoc.BothDatabases;

class ThrottledSignInTests {

    private static final Instant NOW = Instant.parse("2020-11-17T01:00:00Z");

    /** Compares, nothing more: hashing would take most of the time. */
    private static final class AsTyped implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return password.toString();
        }

        @Override
        public boolean matches(CharSequence password, String encoded) {
            return encoded.contentEquals(password);
        }
    }

    private static ThrottledSignIn signIn(DataSource database) {
        BothDatabases.migrated(database, "account");
        return new ThrottledSignIn(
                name -> new User(name, "right", AuthorityUtils.createAuthorityList("ROLE_CLERK")),
                new AsTyped(),
                new SignInFailures(JdbcClient.create(database)),
                () -> NOW);
    }

    private static UsernamePasswordAuthenticationToken guess(String name, String password, String address) {
        UsernamePasswordAuthenticationToken guess = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        guess.setDetails(new WebAuthenticationDetails(address, null));
        return guess;
    }

    private static String answer(ThrottledSignIn signIn, UsernamePasswordAuthenticationToken guess) {
        try {
            return signIn.authenticate(guess).getName();
        } catch (AuthenticationException refused) {
            return refused.getClass().getSimpleName();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void ofManyGuessesAtOnceAtMostFiveAreLookedAt(DataSource database) throws Exception {
        ThrottledSignIn signIn = signIn(database);
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        List<Callable<String>> guesses = IntStream.range(0, 40)
                .<Callable<String>>mapToObj(n -> () -> answer(signIn, guess("canbo", "guess " + n, "192.0.2.1")))
                .toList();
        List<String> answers = new ArrayList<>();
        for (Future<String> answered : guessers.invokeAll(guesses)) {
            answers.add(answered.get());
        }
        guessers.shutdown();

        assertThat(answers).containsOnly("BadCredentialsException", "LockedException");
        assertThat(answers).filteredOn("BadCredentialsException"::equals).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void oneAddressDoesNotTryOnePasswordForEveryName(DataSource database) {
        ThrottledSignIn signIn = signIn(database);
        for (int n = 0; n < ThrottledSignIn.FROM_ONE_ADDRESS; n++) {
            assertThat(answer(signIn, guess("person" + n, "Summer 2020", "192.0.2.1")))
                    .isEqualTo(BadCredentialsException.class.getSimpleName());
        }

        assertThatThrownBy(() -> signIn.authenticate(guess("canbo", "right", "192.0.2.1")))
                .isInstanceOf(LockedException.class);
        assertThat(answer(signIn, guess("canbo", "right", "192.0.2.2"))).isEqualTo("canbo");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void manyAddressesTogetherDoNotGuessForeverForOneName(DataSource database) {
        ThrottledSignIn signIn = signIn(database);
        for (int n = 0; n < ThrottledSignIn.FOR_ONE_NAME; n++) {
            answer(signIn, guess("canbo", "guess", "198.51.100." + n));
        }

        assertThat(answer(signIn, guess("canbo", "guess", "192.0.2.1"))).isEqualTo("LockedException");
        assertThat(answer(signIn, guess("dongdang.canbo", "right", "192.0.2.1")))
                .isEqualTo("dongdang.canbo");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whoIsRefusedDoesNotWaitLongerForTryingAgain(DataSource database) {
        ThrottledSignIn signIn = signIn(database);
        for (int n = 0; n < 20; n++) {
            answer(signIn, guess("canbo", "guess", "192.0.2.1"));
        }

        assertThat(new SignInFailures(JdbcClient.create(database)).count()).isEqualTo(5);
    }
}
