package vn.dondoc.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;

/**
 * Spring Security's current way of keeping passwords, for passwords in Vietnamese: keyboards send the same letter
 * composed or not.
 */
class Passwords implements PasswordEncoder {

    private static final int SHORTEST = 10;

    /** In bytes; bcrypt reads no more. */
    private static final int LONGEST = 72;

    private final PasswordEncoder current = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** Whether the password will do for this person; its faults have the path {@code password}. */
    static void check(String password, String username, Faults faults) {
        String composed = composed(password);
        if (composed.codePointCount(0, composed.length()) < SHORTEST) {
            faults.add(Fault.at("password", 0, "account.fault.password.short", SHORTEST));
        } else if (composed.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            faults.add(Fault.at("password", 0, "account.fault.password.long"));
        } else if (composed.equalsIgnoreCase(username)
                || composed.chars().distinct().count() < 4) {
            faults.add(Fault.at("password", 0, "account.fault.password.simple"));
        }
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return current.encode(password == null ? null : composed(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        String composed = password == null ? "" : composed(password);
        return composed.getBytes(StandardCharsets.UTF_8).length <= LONGEST && current.matches(composed, encoded);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return current.upgradeEncoding(encoded);
    }

    private static String composed(CharSequence typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}
