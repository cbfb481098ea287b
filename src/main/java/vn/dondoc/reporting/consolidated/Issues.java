package vn.dondoc.reporting.consolidated;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** The reports issued, with their files. Nothing is changed or deleted. */
@Repository
class Issues {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Each with its newest signing, without its files. */
    private static final String SELECT = """
            select i.id, i.unit, i.form, i.period, i.number, i.pack, i.pack_version, i.as_of, i.content, i.changes,
                   i.reason, i.paper_digest, i.sheet_digest, i.made_by, i.made_at,
                   s.number as signed_number, s.signed_on, s.signer, s.recorded_by, s.recorded_at
            from consolidated_issue i
            left join consolidated_signing s on s.issue_id = i.id
                and s.id = (select max(id) from consolidated_signing where issue_id = i.id)
            """;

    private final JdbcClient jdbc;

    Issues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its id @throws org.springframework.dao.DuplicateKeyException if somebody was faster */
    long add(Issue issue, byte[] paper, byte[] sheet) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into consolidated_issue
                          (unit, form, period, number, pack, pack_version, as_of, content, changes, reason,
                           paper, paper_digest, sheet, sheet_digest, made_by, made_at)
                        values (:unit, :form, :period, :number, :pack, :version, :asOf, :content, :changes, :reason,
                                :paper, :paperDigest, :sheet, :sheetDigest, :by, :at)
                        """)
                .param("unit", issue.unit().toString())
                .param("form", issue.form())
                .param("period", issue.period().toString())
                .param("number", issue.number())
                .param("pack", issue.pack())
                .param("version", issue.packVersion())
                .param("asOf", StoredFigures.time(issue.asOf()))
                .param("content", JSON.writeValueAsString(issue.content()))
                .param("changes", JSON.writeValueAsString(issue.changes()))
                .param("reason", issue.reason())
                .param("paper", paper)
                .param("paperDigest", issue.paperDigest())
                .param("sheet", sheet)
                .param("sheetDigest", issue.sheetDigest())
                .param("by", issue.by())
                .param("at", StoredFigures.time(issue.at()))
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Long.class));
    }

    void sign(long issue, Issue.Signing signing) {
        jdbc.sql("""
                        insert into consolidated_signing (issue_id, number, signed_on, signer, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        issue,
                        signing.number(),
                        signing.day(),
                        signing.signer(),
                        signing.by(),
                        StoredFigures.time(signing.at()))
                .update();
    }

    Optional<Issue> find(long id) {
        return jdbc.sql(SELECT + "where i.id = ?")
                .param(id)
                .query((row, place) -> issue(row))
                .optional();
    }

    /** The newest first. */
    List<Issue> of(Subject subject) {
        return jdbc.sql(SELECT + "where i.unit = ? and i.form = ? and i.period = ? order by i.number desc limit 50")
                .params(
                        subject.unit().id().toString(),
                        subject.form().code(),
                        subject.period().toString())
                .query((row, place) -> issue(row))
                .list();
    }

    /** The one that it amends; empty for the first. */
    Optional<Issue> before(Issue issue) {
        return jdbc.sql(SELECT + "where i.unit = ? and i.form = ? and i.period = ? and i.number = ?")
                .params(issue.unit().toString(), issue.form(), issue.period().toString(), issue.number() - 1)
                .query((row, place) -> issue(row))
                .optional();
    }

    /** How far a report has come, without its contents. @param signed its number and day; absent = not signed yet */
    record Head(
            long id,
            String form,
            Period period,
            int number,
            @Nullable String signed) {}

    /** The last of each form and period of a unit in a year. */
    List<Head> last(UnitId unit, int year) {
        return jdbc.sql("""
                        select i.id, i.form, i.period, i.number,
                               (select s.number from consolidated_signing s where s.id =
                                 (select max(id) from consolidated_signing where issue_id = i.id)) as signed_number
                        from consolidated_issue i
                        where i.unit = ? and i.period like ? and i.number =
                          (select max(number) from consolidated_issue
                           where unit = i.unit and form = i.form and period = i.period)
                        """)
                .params(unit.toString(), year + "%")
                .query((row, place) -> new Head(
                        row.getLong("id"),
                        row.getString("form"),
                        Period.parse(row.getString("period")),
                        row.getInt("number"),
                        row.getString("signed_number")))
                .list();
    }

    /** The bytes as they were made. */
    Optional<byte[]> paper(long id) {
        return file("paper", id);
    }

    Optional<byte[]> sheet(long id) {
        return file("sheet", id);
    }

    private Optional<byte[]> file(String column, long id) {
        return jdbc.sql("select " + column + " from consolidated_issue where id = ?")
                .param(id)
                .query((row, place) -> row.getBytes(1))
                .optional();
    }

    private static Issue issue(ResultSet row) throws SQLException {
        return new Issue(
                row.getLong("id"),
                UnitId.parse(row.getString("unit")),
                row.getString("form"),
                Period.parse(row.getString("period")),
                row.getInt("number"),
                row.getString("pack"),
                row.getInt("pack_version"),
                StoredFigures.instant(row, "as_of"),
                JSON.readValue(row.getString("content"), Content.class),
                JSON.readValue(row.getString("changes"), new TypeReference<List<Change>>() {}),
                row.getString("reason"),
                row.getString("paper_digest"),
                row.getString("sheet_digest"),
                row.getString("made_by"),
                StoredFigures.instant(row, "made_at"),
                signing(row));
    }

    private static Issue.@Nullable Signing signing(ResultSet row) throws SQLException {
        String number = row.getString("signed_number");
        return number == null
                ? null
                : new Issue.Signing(
                        number,
                        Objects.requireNonNull(row.getObject("signed_on", LocalDate.class)),
                        row.getString("signer"),
                        row.getString("recorded_by"),
                        StoredFigures.instant(row, "recorded_at"));
    }
}
