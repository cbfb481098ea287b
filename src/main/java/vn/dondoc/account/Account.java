package vn.dondoc.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.territory.Vietnamese;

/** A person who can sign in, with all offices ever held. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(name = "account_seq")
    private @Nullable Long id;

    private String username;
    private String name;
    private String sortKey;
    private @Nullable String email;
    private String language;
    private @Nullable String password;
    private Instant recordedAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "account_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Office> offices = new ArrayList<>();

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Account() {}

    Account(Officer officer, Instant recordedAt) {
        this.username = officer.username();
        this.name = officer.name();
        this.sortKey = Vietnamese.sortKey(officer.name());
        this.email = officer.email();
        this.language = officer.language().toLanguageTag();
        this.recordedAt = recordedAt;
    }

    void appoint(OfficeHeld office, LocalDate from, Instant recordedAt) {
        offices.add(new Office(office, from, recordedAt));
    }

    /** Ends the office where it is held after that day; one that begins later is ended before it begins. */
    void relieve(OfficeHeld office, LocalDate lastDay, Instant recordedAt) {
        offices.stream()
                .filter(held -> held.held().equals(office))
                .filter(held ->
                        held.isHeldOn(lastDay.plusDays(1)) || held.from().isAfter(lastDay))
                .forEach(held -> held.end(lastDay, recordedAt));
    }

    Officer on(LocalDate day) {
        return new Officer(
                username,
                name,
                email,
                Locale.forLanguageTag(language),
                offices.stream()
                        .filter(office -> office.isHeldOn(day))
                        .map(Office::held)
                        .toList());
    }

    /** Every office held at any time. */
    List<OfficeHeld> everHeld() {
        return offices.stream().map(Office::held).distinct().toList();
    }

    @Nullable
    String password() {
        return password;
    }

    void setPassword(String encoded) {
        password = encoded;
    }

    /** Tells this password from the ones before and after it, and nothing else of it; empty = there is none. */
    String stamp() {
        return password == null ? "" : Tokens.hash(password);
    }

    void setLanguage(Locale language) {
        this.language = language.toLanguageTag();
    }

    String username() {
        return username;
    }
}
