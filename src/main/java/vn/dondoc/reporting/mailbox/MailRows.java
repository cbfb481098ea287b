package vn.dondoc.reporting.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mails as the table has them, without what they concern. */
final class MailRows {

    private MailRows() {}

    static IncomingMail mail(ResultSet row, int number) throws SQLException {
        Instant doneAt = instant(row, "done_at");
        return new IncomingMail(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("from_address"),
                Objects.requireNonNullElse(row.getString("from_name"), ""),
                row.getString("to_addresses"),
                row.getString("subject"),
                instant(row, "sent_at"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("digest"),
                row.getLong("bytes"),
                Fate.valueOf(row.getString("fate")),
                row.getString("reason"),
                row.getString("token"),
                row.getString("username"),
                row.getBoolean("from_person"),
                row.getString("excerpt"),
                row.getInt("attachments"),
                row.getBoolean("waits"),
                doneAt == null
                        ? null
                        : new IncomingMail.Done(doneAt, row.getString("done_by"), row.getString("done_remark")),
                List.of(),
                Set.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** PostgreSQL's driver takes no {@code Instant}. */
    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
