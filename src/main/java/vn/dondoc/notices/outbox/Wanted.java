package vn.dondoc.notices.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.dondoc.notices.outbox.Message.State;

/**
 * Which messages are looked for; what is absent or empty does not count.
 *
 * @param kind one of {@link Mail#KINDS}
 * @param words of subject or address, in any letters
 * @param recipients user names; an empty set finds nothing
 */
record Wanted(
        @Nullable State state,
        @Nullable String kind,
        String words,
        @Nullable Set<String> recipients) {

    /** Finds everything. */
    static final Wanted ALL = new Wanted(null, null, "", null);

    /** The rest of a statement on {@code message}, with its parameters in place. */
    StatementSpec in(JdbcClient jdbc, String select, String order) {
        if (recipients != null && recipients.isEmpty()) {
            return jdbc.sql(select + " where 1 = 0 " + order);
        }
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (state != null) {
            conditions.add("state = :state");
        }
        if (kind != null) {
            conditions.add("occasion like :kind");
        }
        if (!words.isEmpty()) {
            conditions.add("(lower(subject) like :words escape '!' or lower(address) like :words escape '!')");
        }
        if (recipients != null) {
            conditions.add("recipient in (:recipients)");
        }
        StatementSpec statement = jdbc.sql(select + " where " + String.join(" and ", conditions) + " " + order)
                .param("state", state == null ? "" : state.name())
                .param("kind", kind + "/%")
                .param("words", "%" + plain(words) + "%");
        return recipients == null ? statement : statement.param("recipients", recipients);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
