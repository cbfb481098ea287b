package vn.dondoc.account;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.territory.UnitId;

/**
 * A person with the offices held today.
 *
 * @param username sign-in name
 * @param name as addressed
 * @param email where mail goes; absent = none is sent
 * @param language of mails and pages
 */
public record Officer(
        String username, String name, @Nullable String email, Locale language, List<OfficeHeld> offices) {

    /** One office: a role in a unit. */
    public record OfficeHeld(Role role, UnitId unit) {}

    public boolean holds(Role role) {
        return offices.stream().anyMatch(office -> office.role() == role);
    }
}
