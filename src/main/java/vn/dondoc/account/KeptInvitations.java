package vn.dondoc.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;

/** The invitations of the database. */
@Service
@Transactional
class KeptInvitations implements Invitations {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final IssuedInvitations issued;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final InstantSource machine;
    private final ApplicationEventPublisher events;
    private final Access access;

    KeptInvitations(
            IssuedInvitations issued,
            Accounts accounts,
            PasswordEncoder passwords,
            @Qualifier("machineTime") InstantSource machine,
            ApplicationEventPublisher events,
            Access access) {
        this.issued = issued;
        this.accounts = accounts;
        this.passwords = passwords;
        this.machine = machine;
        this.events = events;
        this.access = access;
    }

    @Override
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public String invite(String username) {
        Optional<Account> account = accounts.findByUsername(username);
        account.ifPresent(this::requireSee);
        return "/invitation/" + issue(account);
    }

    /** Administrators of one province set no passwords of another. */
    private void requireSee(Account account) {
        List<Officer.OfficeHeld> offices = account.everHeld();
        if (offices.stream().noneMatch(office -> access.maySee(office.unit()))) {
            offices.forEach(office -> access.requireSee(office.unit()));
        }
    }

    /** @return the token; without an account it makes the first administrator */
    String issue(Optional<Account> account) {
        String token = Tokens.next();
        issued.save(new Invitation(
                Tokens.hash(token), account.orElse(null), machine.instant().plus(GOOD_FOR)));
        return token;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return open(token).map(Invitation::account).isPresent();
    }

    @Transactional(readOnly = true)
    boolean isOpenForFirst(String token) {
        return open(token).filter(invitation -> invitation.account() == null).isPresent();
    }

    @Override
    public void accept(String token, String password) {
        Account account = open(token).map(Invitation::account).orElseThrow(KeptInvitations::closed);
        Faults faults = new Faults();
        Passwords.check(password, account.username(), faults);
        faults.throwIfRefused();
        use(token, account, password);
    }

    void acceptFirst(String token, String username, String password) {
        use(token, accounts.findByUsername(username).orElseThrow(), password);
    }

    /** Whoever had another link, an open session or a key of the person no longer gets in by it. */
    private void use(String token, Account account, String password) {
        open(token).orElseThrow(KeptInvitations::closed).use(machine.instant());
        account.setPassword(Objects.requireNonNull(passwords.encode(password)));
        issued.findByAccountAndUsedAtIsNull(account).forEach(other -> other.use(machine.instant()));
        events.publishEvent(new PasswordSet(account.username()));
    }

    private Optional<Invitation> open(String token) {
        return issued.findById(Tokens.hash(token)).filter(invitation -> invitation.isOpen(machine.instant()));
    }

    static RefusedException closed() {
        return new RefusedException(List.of(Fault.at("password", 0, "account.fault.invitation")));
    }
}
