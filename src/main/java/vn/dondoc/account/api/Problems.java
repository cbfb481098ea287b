package vn.dondoc.account.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.account.api.Flaw.Place;

/** Writes answers that say why something was not granted. */
@Component
class Problems {

    static final String TYPE = "urn:dondoc:problem:";

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String kind)
            throws IOException {
        write(request, response, new ApiRefusal(status, kind, List.of()));
    }

    void write(HttpServletRequest request, HttpServletResponse response, ApiRefusal refusal) throws IOException {
        Locale locale = ApiLanguage.of(request);
        byte[] body = json.writeValueAsBytes(problem(refusal, request.getRequestURI(), locale));
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Problem problem(ApiRefusal refusal, String path, Locale locale) {
        return new Problem(
                TYPE + refusal.kind(),
                messages.getMessage("api.problem." + refusal.kind(), null, locale),
                refusal.status().value(),
                path,
                refusal.flaws().stream()
                        .filter(flaw -> flaw.confirm() == null)
                        .map(flaw -> wrong(flaw, locale))
                        .toList(),
                refusal.flaws().stream()
                        .flatMap(flaw -> Stream.ofNullable(flaw.confirm())
                                .map(key -> new Problem.Asked(flaw.name(), say(flaw, locale), key)))
                        .toList());
    }

    private Problem.Wrong wrong(Flaw flaw, Locale locale) {
        return new Problem.Wrong(
                flaw.place() == Place.POINTER ? flaw.name() : null,
                flaw.place() == Place.PARAMETER ? flaw.name() : null,
                flaw.place() == Place.HEADER ? flaw.name() : null,
                say(flaw, locale));
    }

    private String say(Flaw flaw, Locale locale) {
        return messages.getMessage(flaw.words(), locale);
    }
}
