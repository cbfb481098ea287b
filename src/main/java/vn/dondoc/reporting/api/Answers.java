package vn.dondoc.reporting.api;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How what was done once is told. */
final class Answers {

    private Answers() {}

    static ResponseEntity<String> created(Once.Answered answered) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.created(URI.create(answered.answer().location()));
        if (answered.again()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(answered.answer().body());
    }
}
