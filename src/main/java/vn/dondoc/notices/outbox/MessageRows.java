package vn.dondoc.notices.outbox;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notices.outbox.Message.State;

/** Messages as the table has them. */
final class MessageRows {

    /** Their columns with what they say; conditions follow. */
    static final String SELECT = "select * from message join message_body on body_of = id";

    private static final int LONGEST_WORDS = 1000;

    private MessageRows() {}

    static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getString("occasion"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                Locale.forLanguageTag(row.getString("language")),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                row.getString("last_error"),
                row.getString("message_id"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                instant(row, "claimed_at"),
                instant(row, "sent_at"),
                uri(row.getString("unsubscribe")),
                row.getInt("repeats"),
                trouble(row),
                answered(row));
    }

    private static @Nullable Answered answered(ResultSet row) throws SQLException {
        String messageId = row.getString("answers_id");
        return messageId == null ? null : new Answered(messageId, row.getString("answers_references"));
    }

    private static @Nullable URI uri(@Nullable String written) {
        return written == null ? null : URI.create(written);
    }

    static @Nullable Trouble trouble(ResultSet row) throws SQLException {
        String trouble = row.getString("trouble");
        return trouble == null ? null : Trouble.valueOf(trouble);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The mail server's words, as far as there is room for them. */
    static String cut(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
