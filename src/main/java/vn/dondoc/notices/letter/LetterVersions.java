package vn.dondoc.notices.letter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What was drafted, version by version with its file; a version never changes. */
@Repository
class LetterVersions {

    private final JdbcClient database;
    private final LetterItems items;
    private final LetterSearch search;

    LetterVersions(JdbcClient database, LetterItems items, LetterSearch search) {
        this.database = database;
        this.items = items;
        this.search = search;
    }

    /** @return the id of a new letter without any version */
    long begin() {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("insert into letter (found_by) values ('')").update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Long.class));
    }

    void add(long letter, int number, Content content, byte[] file, String digest, String by, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                        insert into letter_version (letter, number, subject, addressees, body, notes, new_day, new_hour,
                                                    signed_as, signer, content, digest, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        letter,
                        number,
                        content.subject(),
                        lines(content.addressees()),
                        lines(content.body()),
                        lines(content.notes()),
                        content.newDay(),
                        content.newHour(),
                        lines(content.signedAs()),
                        content.signer(),
                        file,
                        digest,
                        by,
                        utc(at))
                .update(id, "id");
        long version = Objects.requireNonNull(id.getKeyAs(Long.class));
        items.add(version, content.items());
        search.index(letter, content, "");
    }

    /** @return the bytes as drafted; empty if there is no such version */
    Optional<byte[]> file(long letter, int version) {
        return database.sql("select content from letter_version where letter = ? and number = ?")
                .params(letter, version)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
