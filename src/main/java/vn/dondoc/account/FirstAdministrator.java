package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Units;

/**
 * How the first person gets into an empty installation: by a link printed at each start as long as nobody is
 * administrator. There are no default passwords.
 */
@Service
@Profile("!demo")
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final KeptInvitations invitations;
    private final Officers officers;
    private final Units units;
    private final Clock clock;
    private final String baseUrl;

    FirstAdministrator(
            KeptInvitations invitations,
            Officers officers,
            Units units,
            Clock clock,
            @Value("${dondoc.base-url}") String baseUrl) {
        this.invitations = invitations;
        this.officers = officers;
        this.units = units;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        if (isNeeded()) {
            String token = invitations.issue(Optional.empty());
            LOG.info("Nobody is administrator yet. The first one can be made within 24 hours at");
            LOG.info("{}/first-administrator/{}", baseUrl, token);
        }
    }

    @Transactional(readOnly = true)
    boolean isOpen(String token) {
        return isNeeded() && invitations.isOpenForFirst(token);
    }

    /** Whether the list of units must come along, since there is none yet. */
    boolean needsUnits() {
        return units.territory().all().isEmpty();
    }

    /**
     * Takes the list of units, if one is needed, and makes the administrator: all or nothing.
     *
     * @param administrator with the office to be held from today
     * @param list empty where it is not needed
     * @throws RefusedException with every fault; its path is a part of the form or the name of the list
     */
    @Transactional
    void create(String token, Officer administrator, String password, byte[] list, String listName) {
        if (!isOpen(token)) {
            throw KeptInvitations.closed();
        }
        Faults faults = new Faults();
        Passwords.check(password, administrator.username(), faults);
        AsInstallation.run(() -> {
            if (needsUnits()) {
                gather(faults, () -> units.take(list, listName));
            }
            gather(faults, () -> officers.add(administrator, LocalDate.now(clock)));
        });
        faults.throwIfRefused();
        invitations.acceptFirst(token, administrator.username(), password);
        LOG.info("{} is now administrator", administrator.username());
    }

    private static void gather(Faults faults, Runnable work) {
        try {
            work.run();
        } catch (RefusedException refused) {
            faults.addAll(refused.faults());
        }
    }

    private boolean isNeeded() {
        return officers.on(LocalDate.now(clock)).stream().noneMatch(officer -> officer.holds(Role.ADMINISTRATOR));
    }
}
