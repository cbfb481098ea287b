package vn.dondoc.notices.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.dondoc.notices.letter.Content.Item;

/**
 * A letter as the database has it, still without its list.
 *
 * @param version id of its newest version
 */
record LetterRow(long version, Letter bare) {

    static LetterRow read(ResultSet row) throws SQLException {
        return new LetterRow(row.getLong("version_id"), letter(row));
    }

    /** The whole of it. */
    Letter with(List<Item> items) {
        Content content = bare.content();
        Content whole = new Content(
                content.subject(),
                content.addressees(),
                content.body(),
                content.notes(),
                content.newDay(),
                content.newHour(),
                content.signedAs(),
                content.signer(),
                items);
        return new Letter(
                bare.id(),
                bare.version(),
                whole,
                bare.digest(),
                bare.madeBy(),
                bare.madeAt(),
                bare.signing(),
                bare.discarded());
    }

    private static Letter letter(ResultSet row) throws SQLException {
        Content content = new Content(
                row.getString("subject"),
                texts(row, "addressees"),
                texts(row, "body"),
                texts(row, "notes"),
                day(row, "new_day"),
                row.getInt("new_hour"),
                texts(row, "signed_as"),
                row.getString("signer"),
                List.of());
        return new Letter(
                row.getLong("id"),
                row.getInt("version"),
                content,
                row.getString("digest"),
                row.getString("made_by"),
                instant(row, "made_at"),
                signing(row),
                discarded(row));
    }

    private static Letter.@Nullable Signing signing(ResultSet row) throws SQLException {
        String number = row.getString("signed_number");
        String scan = row.getString("scan_digest");
        return number == null
                ? null
                : new Letter.Signing(
                        number,
                        day(row, "signed_on"),
                        scan == null
                                ? null
                                : new Letter.Scan(scan, row.getString("scan_name"), row.getString("scan_type")),
                        row.getString("recorded_by"),
                        instant(row, "recorded_at"));
    }

    private static Letter.@Nullable Discarded discarded(ResultSet row) throws SQLException {
        String reason = row.getString("discarded_reason");
        return reason == null
                ? null
                : new Letter.Discarded(reason, row.getString("discarded_by"), instant(row, "discarded_at"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        String joined = row.getString(column);
        return StringUtils.hasLength(joined) ? List.of(joined.split("\n")) : List.of();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
