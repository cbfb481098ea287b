package vn.dondoc.reporting.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program as it calls the API over a real connection. */
final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final @Nullable String key;
    private final String language;

    ApiClient(int port, @Nullable String key) {
        this("http://localhost:" + port, key, "en");
    }

    private ApiClient(String base, @Nullable String key, String language) {
        this.base = base;
        this.key = key;
        this.language = language;
    }

    ApiClient speaking(String language) {
        return new ApiClient(base, key, language);
    }

    /** @param raw the body as it came */
    record Reply(int status, HttpResponse<String> response, String raw) {

        JsonNode json() {
            return JSON.readTree(raw);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Pointer, parameter or header of each error and question, and what is said, one a line. */
        String told() {
            StringBuilder told = new StringBuilder();
            for (String list : new String[] {"errors", "asked"}) {
                json().path(list).forEach(flaw -> {
                    String at = flaw.path("pointer")
                            .asString(flaw.path("parameter")
                                    .asString(flaw.path("header").asString("")));
                    told.append(at)
                            .append(" | ")
                            .append(flaw.path("detail").asString())
                            .append('\n');
                });
            }
            return told.toString().strip();
        }
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** @param once the key of the request; absent = none is sent */
    Reply post(String path, @Nullable String once, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (once != null) {
            request.header("Idempotency-Key", once);
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", language);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), response, response.body());
    }
}
