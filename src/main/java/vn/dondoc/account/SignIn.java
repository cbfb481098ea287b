package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import vn.dondoc.territory.PlainText;

/** Who can sign in: people with a password and an office held today. */
class SignIn implements UserDetailsService {

    private final Accounts accounts;
    private final Clock clock;

    SignIn(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        Account account = accounts.findByUsername(username(typed)).orElseThrow(() -> unknown(typed));
        String password = account.password();
        List<GrantedAuthority> roles = authorities(account.on(LocalDate.now(clock)));
        if (password == null || roles.isEmpty()) {
            throw unknown(typed);
        }
        return new SignedIn(account, password, roles);
    }

    /** Who signed in, and with which password. */
    static final class SignedIn extends User {

        private static final long serialVersionUID = 1L;

        private final String stamp;

        private SignedIn(Account account, String password, List<GrantedAuthority> roles) {
            super(account.username(), password, roles);
            stamp = account.stamp();
        }

        /** See {@link Account#stamp()}. */
        String stamp() {
            return stamp;
        }
    }

    /** A sign-in name as it is kept, of what was typed. */
    static String username(String typed) {
        String username = PlainText.of(typed).toLowerCase(Locale.ROOT);
        return username.substring(0, Math.min(100, username.length()));
    }

    static List<GrantedAuthority> authorities(Officer officer) {
        Collection<String> roles = officer.offices().stream()
                .map(office -> office.role().authority())
                .distinct()
                .toList();
        return AuthorityUtils.createAuthorityList(roles);
    }

    private static UsernameNotFoundException unknown(String username) {
        return UsernameNotFoundException.fromUsername(username);
    }
}
