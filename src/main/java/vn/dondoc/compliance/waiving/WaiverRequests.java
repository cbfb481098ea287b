package vn.dondoc.compliance.waiving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.waiving.WaiverRequest.Answer;
import vn.dondoc.compliance.waiving.WaiverRequest.Letter;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.territory.UnitId;

/** What units asked for, and the answers. Rows are only ever added. */
@Repository
class WaiverRequests {

    private static final String SELECT = """
            select q.*, a.request as answered, a.waiver, a.reason as answer_reason, a.letter_number as answer_letter,
              a.answered_at, a.answered_by
            from waiver_request q left join waiver_answer a on a.request = q.id
            """;

    private final JdbcClient database;

    WaiverRequests(JdbcClient database) {
        this.database = database;
    }

    /** Its number and its answer are not looked at. @return its number */
    long add(WaiverRequest request, List<KeptFile> letters) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                        insert into waiver_request
                          (pack, rule, unit, period, valid_from, valid_to, new_due, reason, letter_number, letter_day,
                           asked_at, asked_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        request.pack(),
                        request.duty().rule(),
                        request.duty().unit().toString(),
                        request.duty().period().toString(),
                        request.terms().from(),
                        request.terms().until(),
                        request.terms().newDay(),
                        request.reason(),
                        request.letterNumber(),
                        request.letterDay(),
                        utc(request.at()),
                        request.by())
                .update(id, "id");
        long key = id.getKeyAs(Long.class);
        letters.forEach(letter -> database.sql(
                        "insert into waiver_letter (request, digest, name, media_type, bytes) values (?, ?, ?, ?, ?)")
                .params(key, letter.digest(), letter.name(), letter.mediaType(), letter.bytes())
                .update());
        return key;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if it was answered already */
    void answer(long request, Answer answer) {
        database.sql("""
                        insert into waiver_answer (request, waiver, reason, letter_number, answered_at, answered_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(request, answer.waiver(), answer.reason(), answer.letterNumber(), utc(answer.at()), answer.by())
                .update();
    }

    Optional<WaiverRequest> find(long id) {
        return database.sql(SELECT + " where q.id = ?")
                .param(id)
                .query((row, number) -> request(row, letters("l.request = ?", id)))
                .optional();
    }

    /** All of a pack, the newest first; two queries, however many. */
    List<WaiverRequest> of(String pack) {
        Map<Long, List<Letter>> letters = letters("q.pack = ?", pack);
        return database.sql(SELECT + " where q.pack = ? order by q.id desc")
                .param(pack)
                .query((row, number) -> request(row, letters))
                .list();
    }

    /** Those of one unit without their letters, the newest first. */
    List<WaiverRequest> of(String pack, UnitId unit) {
        return database.sql(SELECT + " where q.pack = ? and q.unit = ? order by q.id desc")
                .params(pack, unit.toString())
                .query((row, number) -> request(row, Map.of()))
                .list();
    }

    Optional<Letter> letter(long id) {
        return database.sql("select * from waiver_letter where id = ?")
                .param(id)
                .query(WaiverRequests::letter)
                .optional();
    }

    private Map<Long, List<Letter>> letters(String which, Object value) {
        return database
                .sql("select l.* from waiver_letter l join waiver_request q on q.id = l.request where " + which
                        + " order by l.id")
                .param(value)
                .query(WaiverRequests::letter)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Letter::request));
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getLong("request"),
                row.getString("digest"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"));
    }

    private static WaiverRequest request(ResultSet row, Map<Long, List<Letter>> letters) throws SQLException {
        return new WaiverRequest(
                row.getLong("id"),
                row.getString("pack"),
                duty(row),
                terms(row),
                row.getString("reason"),
                row.getString("letter_number"),
                row.getObject("letter_day", LocalDate.class),
                instant(row, "asked_at"),
                row.getString("asked_by"),
                letters.getOrDefault(row.getLong("id"), List.of()),
                row.getObject("answered") == null ? null : answer(row));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        @Nullable Number waiver = (Number) row.getObject("waiver");
        return new Answer(
                waiver == null ? null : waiver.longValue(),
                row.getString("answer_reason"),
                row.getString("answer_letter"),
                instant(row, "answered_at"),
                row.getString("answered_by"));
    }

    static Key duty(ResultSet row) throws SQLException {
        return new Key(
                row.getString("rule"), UnitId.parse(row.getString("unit")), Period.parse(row.getString("period")));
    }

    static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("new_due", LocalDate.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
