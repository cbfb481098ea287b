package vn.dondoc.account.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request of a program that is not granted, with everything that is wrong with it. */
public class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String kind;
    private final transient List<Flaw> flaws;

    /** @param kind tells programs what to do; {@code api.problem.KIND} in the bundles says it to people */
    public ApiRefusal(HttpStatus status, String kind, List<Flaw> flaws) {
        super(status + " " + kind + " " + flaws);
        this.status = status;
        this.kind = kind;
        this.flaws = List.copyOf(flaws);
    }

    /** Something in the body, the address or a header cannot be. */
    public static ApiRefusal invalid(List<Flaw> flaws) {
        return new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", flaws);
    }

    /** The request itself is malformed. */
    public static ApiRefusal malformed(Flaw... flaws) {
        return new ApiRefusal(HttpStatus.BAD_REQUEST, "malformed", List.of(flaws));
    }

    HttpStatus status() {
        return status;
    }

    String kind() {
        return kind;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
