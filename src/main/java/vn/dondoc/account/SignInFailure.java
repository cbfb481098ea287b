package vn.dondoc.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody gave a wrong password for this name from this address. */
@Entity
class SignInFailure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(name = "sign_in_failure_seq")
    private @Nullable Long id;

    private String username;
    private String address;
    private Instant failedAt;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected SignInFailure() {}

    SignInFailure(String username, String address, Instant failedAt) {
        this.username = username;
        this.address = address;
        this.failedAt = failedAt;
    }
}
