package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.PageMemory;
import vn.dondoc.territory.Units;

/** The people of the database. */
@Service
@Transactional(readOnly = true)
class KeptOfficers implements Officers {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{1,48}[a-z0-9])");

    private final Accounts accounts;
    private final Units units;
    private final Access access;
    private final Clock clock;

    KeptOfficers(Accounts accounts, Units units, Access access, Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Optional<Officer> find(String username) {
        LocalDate today = LocalDate.now(clock);
        return PageMemory.once(
                        new CurrentOfficer.Asked(username, today),
                        () -> accounts.findByUsername(username).map(account -> CurrentOfficer.Known.of(account, today)))
                .map(CurrentOfficer.Known::officer);
    }

    @Override
    public Map<String, String> names(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : accounts.named(usernames).stream()
                        .collect(Collectors.toMap(Accounts.Named::getUsername, Accounts.Named::getName));
    }

    @Override
    public List<Officer> on(LocalDate day) {
        return accounts.inOrder().stream()
                .map(account -> account.on(day))
                .filter(officer -> !officer.offices().isEmpty())
                .toList();
    }

    @Override
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<Officer> all(LocalDate day) {
        boolean all = access.seesAll();
        return accounts.inOrder().stream()
                .filter(account -> all || isOfOnesOwn(account))
                .map(account -> account.on(day))
                .toList();
    }

    private boolean isOfOnesOwn(Account account) {
        return account.everHeld().stream().anyMatch(office -> access.maySee(office.unit()));
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void add(Officer officer, LocalDate from) {
        Faults faults = new Faults();
        checkPerson(officer, faults);
        if (officer.offices().isEmpty()) {
            faults.add(Fault.at("role", 0, "account.fault.office.none"));
        }
        officer.offices().forEach(office -> checkUnit(office, from, faults));
        faults.throwIfRefused();
        Account account = new Account(officer, clock.instant());
        officer.offices().forEach(office -> account.appoint(office, from, clock.instant()));
        accounts.save(account);
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void appoint(String username, OfficeHeld office, LocalDate from) {
        Faults faults = new Faults();
        checkUnit(office, from, faults);
        Account account = accounts.findByUsername(username).orElseThrow();
        if (account.on(from).offices().contains(office)) {
            faults.add(Fault.at("role", 0, "account.fault.office.held"));
        }
        faults.throwIfRefused();
        account.appoint(office, from, clock.instant());
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void relieve(String username, OfficeHeld office, LocalDate lastDay) {
        access.requireSee(office.unit());
        accounts.findByUsername(username).orElseThrow().relieve(office, lastDay, clock.instant());
    }

    @Override
    @Transactional
    public void speak(Locale language) {
        if (!LANGUAGES.contains(language.toLanguageTag())) {
            throw new IllegalArgumentException("No such language: " + language);
        }
        accounts.findByUsername(access.current().username()).orElseThrow().setLanguage(language);
    }

    private void checkPerson(Officer officer, Faults faults) {
        String username = officer.username();
        if (!USERNAME.matcher(username).matches() || username.equals(AsInstallation.USERNAME)) {
            faults.add(Fault.at("username", 0, "account.fault.username"));
        } else if (accounts.findByUsername(username).isPresent()) {
            faults.add(Fault.at("username", 0, "account.fault.username.taken", username));
        }
        if (officer.name().isBlank() || officer.name().length() > 200) {
            faults.add(Fault.at("name", 0, "account.fault.name"));
        }
        if (!LANGUAGES.contains(officer.language().toLanguageTag())) {
            faults.add(Fault.at("language", 0, "account.fault.language"));
        }
        if (officer.email() != null && !Addresses.isOne(officer.email())) {
            faults.add(Fault.at("email", 0, "account.fault.email"));
        }
    }

    private void checkUnit(OfficeHeld office, LocalDate from, Faults faults) {
        if (units.territory().on(from).find(office.unit()).isEmpty()) {
            faults.add(Fault.at("unit", 0, "account.fault.unit", office.unit().toString()));
        } else {
            access.requireSee(office.unit());
        }
    }
}
