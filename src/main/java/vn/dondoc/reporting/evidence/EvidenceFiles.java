package vn.dondoc.reporting.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** The evidence that was added and not taken away again; templates know it as {@code @evidenceFiles}. */
@Repository
public class EvidenceFiles {

    private final JdbcClient jdbc;

    EvidenceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String pack, ReportKey of, KeptFile file, @Nullable String note, Instant at, String by) {
        jdbc.sql("""
                        insert into evidence
                          (pack, rule, unit, period, digest, name, media_type, bytes, note, added_at, added_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        pack,
                        of.rule(),
                        of.unit().toString(),
                        of.period().toString(),
                        file.digest(),
                        file.name(),
                        file.mediaType(),
                        file.bytes(),
                        note,
                        StoredFigures.time(at),
                        by))
                .update();
    }

    Optional<Evidence> find(long id) {
        return jdbc.sql("select * from evidence where id = ? and removed_at is null")
                .param(id)
                .query(EvidenceFiles::evidence)
                .optional();
    }

    /** That of one report or task, in the order added. */
    public List<Evidence> of(String pack, ReportKey of) {
        return jdbc.sql("select * from evidence where pack = ? and unit = ? and rule = ? and period = ?"
                        + " and removed_at is null order by id")
                .params(pack, of.unit().toString(), of.rule(), of.period().toString())
                .query(EvidenceFiles::evidence)
                .list();
    }

    /** All of a unit, in the order added. */
    List<Evidence> of(String pack, UnitId unit) {
        return jdbc.sql("select * from evidence where pack = ? and unit = ? and removed_at is null order by id")
                .params(pack, unit.toString())
                .query(EvidenceFiles::evidence)
                .list();
    }

    /** It stays in the table, but is no longer shown. */
    void remove(long id, Instant at, String by) {
        jdbc.sql("update evidence set removed_at = ?, removed_by = ? where id = ? and removed_at is null")
                .params(StoredFigures.time(at), by, id)
                .update();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getLong("id"),
                new ReportKey(
                        row.getString("rule"),
                        UnitId.parse(row.getString("unit")),
                        Period.parse(row.getString("period"))),
                new KeptFile(
                        row.getString("digest"),
                        row.getLong("bytes"),
                        row.getString("name"),
                        row.getString("media_type")),
                row.getString("note"),
                StoredFigures.instant(row, "added_at"),
                row.getString("added_by"));
    }
}
