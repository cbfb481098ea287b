package vn.dondoc.account;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Leave to set a password once; without an account, to make the first administrator. */
@Entity
class Invitation {

    @Id
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Account account;

    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Invitation() {}

    Invitation(String tokenHash, @Nullable Account account, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.account = account;
        this.expiresAt = expiresAt;
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    @Nullable
    Account account() {
        return account;
    }
}
