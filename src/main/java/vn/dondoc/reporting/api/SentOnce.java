package vn.dondoc.reporting.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.api.JsonBody;

/** Takes what programs send under a key of the request, and answers. */
@Component
class SentOnce {

    private final Once once;
    private final Access access;

    SentOnce(Once once, Access access) {
        this.once = once;
        this.access = access;
    }

    /** @param work given the body, all of it; see {@link Once#answer} */
    ResponseEntity<String> answer(HttpServletRequest request, Function<byte[], Once.Answer> work) throws IOException {
        byte[] body = JsonBody.bytes(request.getInputStream());
        Once.Answered answered = once.answer(
                access.current().username(),
                request.getHeader(Once.HEADER),
                request.getServletPath(),
                body,
                () -> work.apply(body));
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.created(URI.create(answered.answer().location()));
        if (answered.again()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(answered.answer().body());
    }
}
