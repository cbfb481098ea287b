package vn.dondoc.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Work that no person asked for: start-up, nightly jobs, the mailbox. It may see and change everything. */
public final class AsInstallation {

    /** Recorded where a person's name would be; no person can have it. */
    public static final String USERNAME = "system";

    private AsInstallation() {}

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return USERNAME;
        });
    }

    public static <T> T call(Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(new Token());
        SecurityContextHolder.setContext(own);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static boolean is(Authentication authentication) {
        return authentication instanceof Token;
    }

    static Officer officer() {
        return new Officer(USERNAME, USERNAME, null, Locale.forLanguageTag("vi"), List.of());
    }

    private static final class Token extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        Token() {
            super(AuthorityUtils.createAuthorityList(
                    Arrays.stream(Role.values()).map(Role::authority).toList()));
            setAuthenticated(true);
        }

        @Override
        public String getPrincipal() {
            return USERNAME;
        }

        @Override
        public String getCredentials() {
            return "";
        }
    }
}
