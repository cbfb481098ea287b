package vn.dondoc.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.territory.UnitId;

/** An office and the days on which it was held, both inclusive. */
@Entity
class Office {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(name = "office_seq")
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String unit;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private @Nullable LocalDate until;

    private Instant recordedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Office() {}

    Office(OfficeHeld held, LocalDate from, Instant recordedAt) {
        this.role = held.role();
        this.unit = held.unit().toString();
        this.from = from;
        this.recordedAt = recordedAt;
    }

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    OfficeHeld held() {
        return new OfficeHeld(role, UnitId.parse(unit));
    }

    LocalDate from() {
        return from;
    }

    void end(LocalDate lastDay, Instant recordedAt) {
        until = lastDay;
        endedAt = recordedAt;
    }
}
