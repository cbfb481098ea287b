package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.FormLoginRequestBuilder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;
import vn.dondoc.account.Officer.OfficeHeld;

@ServerTest
@Transactional
class SignInTests {

    @Autowired
    MockMvc web;

    @Autowired
    LangSon langSon;

    @Autowired
    Officers officers;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Clock clock;

    @Autowired
    SignInFailures failures;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        langSon.settle();
    }

    @Test
    void thePageReproachesNobodyBeforeTheyTried() throws Exception {
        web.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("class=\"alert"))));
        web.perform(get("/login?error")).andExpect(content().string(containsString("class=\"alert alert-danger\"")));
    }

    @Test
    void theRightPasswordOpensThePageAskedForInThePersonsLanguage() throws Exception {
        langSon.givePassword(LangSon.STAFF);
        MockHttpSession session = new MockHttpSession();
        web.perform(get("/units").session(session)).andExpect(redirectedUrl("/login"));

        web.perform(post("/login")
                        .session(session)
                        .with(csrf())
                        .param("username", " CANBO")
                        // As a keyboard sends it that does not compose its letters.
                        .param("password", Normalizer.normalize(LangSon.PASSWORD, Normalizer.Form.NFD)))
                .andExpect(authenticated().withUsername(LangSon.STAFF).withRoles("PROVINCIAL_STAFF"))
                .andExpect(cookie().value("language", "vi"))
                .andExpect(redirectedUrlPattern("**/units"));
    }

    @Test
    void aWrongPasswordIsToldOnTheSamePage() throws Exception {
        langSon.givePassword(LangSon.STAFF);

        web.perform(attempt("wrong")).andExpect(unauthenticated()).andExpect(redirectedUrl("/login?error"));
        web.perform(get("/login").param("error", ""))
                .andExpect(content().string(containsString("Tên đăng nhập hoặc mật khẩu không đúng.")));
    }

    @Test
    void whoHasNoPasswordOrNoOfficeCannotSignIn() throws Exception {
        web.perform(attempt("")).andExpect(unauthenticated());

        langSon.givePassword(LangSon.STAFF);
        relieve();
        web.perform(attempt(LangSon.PASSWORD)).andExpect(unauthenticated());
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordIsRefused() throws Exception {
        langSon.givePassword(LangSon.STAFF);
        for (int i = 0; i < 5; i++) {
            web.perform(attempt("wrong")).andExpect(redirectedUrl("/login?error"));
        }

        web.perform(attempt(LangSon.PASSWORD)).andExpect(unauthenticated()).andExpect(redirectedUrl("/login?blocked"));
        web.perform(get("/login").param("blocked", "")).andExpect(content().string(containsString("15 phút")));
    }

    @Test
    void aQuarterOfAnHourLaterOneMayTryAgain() {
        langSon.givePassword(LangSon.STAFF);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2020-11-17T01:00:00Z"));
        ThrottledSignIn signIn = new ThrottledSignIn(new SignIn(accounts, clock), passwords, failures, now::get);
        Authentication right = UsernamePasswordAuthenticationToken.unauthenticated(LangSon.STAFF, LangSon.PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.authenticate(
                            UsernamePasswordAuthenticationToken.unauthenticated(LangSon.STAFF, "wrong")))
                    .isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> signIn.authenticate(right)).isInstanceOf(LockedException.class);
        now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(15)));
        assertThat(signIn.authenticate(right).isAuthenticated()).isTrue();
        assertThat(failures.count()).isZero();
    }

    @Test
    void everythingElseNeedsSignIn() throws Exception {
        web.perform(get("/")).andExpect(redirectedUrl("/login"));
        web.perform(get("/actuator/env")).andExpect(redirectedUrl("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/actuator/health", "/dondoc.css", "/webjars/htmx.org/dist/htmx.min.js"})
    void afewThingsAreOpen(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isOk());
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        web.perform(post("/login").param("username", LangSon.STAFF)).andExpect(status().isForbidden());
        web.perform(post("/logout").with(user(LangSon.STAFF))).andExpect(status().isForbidden());
        web.perform(post("/logout").with(user(LangSon.STAFF)).with(csrf())).andExpect(redirectedUrl("/login?out"));
    }

    @Test
    void pagesTakeNothingFromElsewhere() throws Exception {
        web.perform(get("/login"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void anOfficeThatEndsTakesItsRightsFromSessionsStillOpen() throws Exception {
        web.perform(get("/accounts").with(user(LangSon.STAFF).roles("ADMINISTRATOR")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneOpened() throws Exception {
        langSon.givePassword(LangSon.STAFF);
        String other = AsInstallation.call(() -> invitations.invite(LangSon.STAFF));
        MockHttpSession session = new MockHttpSession();
        web.perform(post("/login")
                .session(session)
                .with(csrf())
                .param("username", LangSon.STAFF)
                .param("password", LangSon.PASSWORD));
        jdbc.sql("insert into api_key (username, name, key_hash, made_at, until_day)"
                        + " values (?, 'sổ', 'hash', current_timestamp, date '2099-01-01')")
                .param(LangSon.STAFF)
                .update();
        web.perform(get("/units").session(session)).andExpect(status().isOk());

        langSon.givePassword(LangSon.STAFF);

        web.perform(get("/units").session(session)).andExpect(redirectedUrl("/login"));
        web.perform(get("/login").session(session)).andExpect(status().isOk());
        web.perform(get(other)).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from api_key where revoked_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void passwordsAreKeptAsSpringSecurityDoesNow() {
        langSon.givePassword(LangSon.STAFF);

        assertThat(accounts.findByUsername(LangSon.STAFF))
                .get()
                .extracting(Account::password)
                .asString()
                .startsWith("{bcrypt}");
    }

    private void relieve() {
        OfficeHeld office = new OfficeHeld(Role.PROVINCIAL_STAFF, LangSon.PROVINCE);
        AsInstallation.run(() -> officers.relieve(LangSon.STAFF, office, LocalDate.of(2020, 11, 16)));
    }

    private static FormLoginRequestBuilder attempt(String password) {
        return formLogin().user(LangSon.STAFF).password(password);
    }
}
