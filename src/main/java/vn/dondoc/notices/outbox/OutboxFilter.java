package vn.dondoc.notices.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.notices.outbox.Message.State;
import vn.dondoc.territory.PlainText;

/**
 * What is looked for on the page of the outbox; what is absent or empty does not count.
 *
 * @param kind one of {@link Mail#KINDS}
 * @param person part of a name, user name or address
 * @param unit part of the name of a unit in which the recipient holds an office
 * @param words part of a subject or address
 */
record OutboxFilter(
        @Nullable State state,
        @Nullable String kind,
        @Nullable String person,
        @Nullable String unit,
        @Nullable String words) {

    private static final int LONGEST = 100;

    OutboxFilter {
        kind = kind != null && Mail.KINDS.contains(kind) ? kind : null;
        person = plain(person);
        unit = plain(unit);
        words = plain(words);
    }

    private static @Nullable String plain(@Nullable String typed) {
        String plain = typed == null ? "" : PlainText.of(typed);
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** The address of the page with this filter. */
    public String path() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("state", state == null ? "" : state.name());
        given.put("kind", Objects.requireNonNullElse(kind, ""));
        given.put("person", Objects.requireNonNullElse(person, ""));
        given.put("unit", Objects.requireNonNullElse(unit, ""));
        given.put("words", Objects.requireNonNullElse(words, ""));
        given.values().removeIf(String::isEmpty);
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/outbox");
        given.keySet().forEach(name -> path.queryParam(name, "{" + name + "}"));
        return path.encode().buildAndExpand(given).toUriString();
    }
}
