package vn.dondoc.guidance.drafts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;

/**
 * Who may do what with drafts: provincial staff read them, planners and administrators write them, and who wrote one
 * does not adopt it, unless the office is too small for two.
 */
@Component
class DraftRights {

    private final Access access;
    private final Officers officers;
    private final Clock clock;
    private final boolean twoPeople;

    DraftRights(
            Access access,
            Officers officers,
            Clock clock,
            @Value("${dondoc.packs.two-people:true}") boolean twoPeople) {
        this.access = access;
        this.officers = officers;
        this.clock = clock;
        this.twoPeople = twoPeople;
    }

    /** User name of whoever is signed in. */
    String user() {
        return access.current().username();
    }

    /** @throws org.springframework.security.access.AccessDeniedException for everyone else */
    void requireReader() {
        if (!writes(access.current())) {
            access.requireRole(Role.PROVINCIAL_STAFF);
        }
    }

    /** @throws org.springframework.security.access.AccessDeniedException for everyone else */
    void requireWriter() {
        if (!writes(access.current())) {
            access.requireRole(Role.ADMINISTRATOR);
        }
    }

    /** @param writers user names of all who wrote the draft */
    boolean mayAdopt(Set<String> writers) {
        return !twoPeople || !writers.contains(user());
    }

    /** Who may adopt today what these wrote. */
    List<Officer> adopters(Set<String> writers) {
        return officers.on(LocalDate.now(clock)).stream()
                .filter(DraftRights::writes)
                .filter(officer -> !twoPeople || !writers.contains(officer.username()))
                .toList();
    }

    private static boolean writes(Officer officer) {
        return officer.holds(Role.PLANNER) || officer.holds(Role.ADMINISTRATOR);
    }
}
