package vn.dondoc.notices.letter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.notices.letter.Content.Item;
import vn.dondoc.territory.UnitId;

/** The register of letters: each as its newest version says it, and what became of it. Nothing is deleted. */
@Repository
class Letters {

    /** Each letter with its newest version and signing. */
    private static final String SELECT = """
            select l.*, v.id as version_id, v.number as version, v.subject, v.addressees, v.body, v.notes,
                   v.new_day, v.new_hour, v.signed_as, v.signer, v.digest, v.made_by, v.made_at,
                   s.number as signed_number, s.signed_on, s.scan_digest, s.scan_name, s.scan_type,
                   s.recorded_by, s.recorded_at
            from letter l
            join letter_version v on v.letter = l.id
                and v.number = (select max(number) from letter_version where letter = l.id)
            left join letter_signing s on s.letter = l.id
                and s.id = (select max(id) from letter_signing where letter = l.id)
            """;

    private final JdbcClient database;
    private final LetterItems items;
    private final LetterSearch search;

    Letters(JdbcClient database, LetterItems items, LetterSearch search) {
        this.database = database;
        this.items = items;
        this.search = search;
    }

    void sign(Letter letter, Letter.Signing signing) {
        Letter.Scan scan = signing.scan();
        database.sql("""
                        insert into letter_signing (letter, number, signed_on, scan_digest, scan_name, scan_type,
                                                    recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        letter.id(),
                        signing.number(),
                        signing.day(),
                        scan == null ? null : scan.digest(),
                        scan == null ? null : scan.name(),
                        scan == null ? null : scan.mediaType(),
                        signing.by(),
                        utc(signing.at()))
                .update();
        search.index(letter.id(), letter.content(), signing.number());
    }

    void discard(long letter, Letter.Discarded discarded) {
        database.sql("update letter set discarded_reason = ?, discarded_by = ?, discarded_at = ? where id = ?")
                .params(discarded.reason(), discarded.by(), utc(discarded.at()), letter)
                .update();
    }

    Optional<Letter> find(long id) {
        return letters(SELECT + "where l.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The same; nobody else changes it until the transaction ends. */
    Optional<Letter> lock(long id) {
        database.sql("select id from letter where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** The newest first. @param search words of subject, number or units; empty = all */
    List<Letter> page(String search, int limit, int offset) {
        return letters(
                SELECT + "where l.found_by like :found escape '!' order by l.id desc limit :limit offset :offset",
                Map.of("found", LetterSearch.pattern(search), "limit", limit, "offset", offset));
    }

    int count(String search) {
        return database.sql("select count(*) from letter l where l.found_by like :found escape '!'")
                .param("found", LetterSearch.pattern(search))
                .query(Integer.class)
                .single();
    }

    /** Those that name a unit and stand, the newest first. */
    List<Letter> naming(UnitId unit, int limit) {
        return letters(SELECT + """
                        where l.discarded_at is null
                          and exists (select 1 from letter_item i where i.version = v.id and i.unit = :unit)
                        order by l.id desc limit :limit
                        """, Map.of("unit", unit.toString(), "limit", limit));
    }

    private List<Letter> letters(String sql, Map<String, ?> params) {
        List<LetterRow> rows = database.sql(sql)
                .params(params)
                .query((row, number) -> LetterRow.read(row))
                .list();
        Map<Long, List<Item>> lists =
                items.of(rows.stream().map(LetterRow::version).toList());
        return rows.stream()
                .map(row -> row.with(lists.getOrDefault(row.version(), List.of())))
                .toList();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
