package vn.dondoc.reporting.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** The forms filled in, as their tables have them; pages of them, with two queries whatever their size. */
@Repository
@Transactional(readOnly = true)
class SubmissionRows {

    private static final String ROW = """
            select s.id, s.pack, s.rule, s.unit, s.period, s.state, v.id as version_id, v.number, v.sent, v.nothing_done,
                   v.saved_at, v.saved_by, v.door
            """;

    private static final String FROM = """
            from submission s join submission_version v on v.submission_id = s.id and v.number = s.latest
            where s.unit = any (:units)
              and (cast(:rule as varchar) is null or s.rule = :rule)
              and (cast(:period as varchar) is null or s.period = :period)
              and (cast(:state as varchar) is null or s.state = :state)
            """;

    private final JdbcClient jdbc;

    SubmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is looked for; absent = whatever. */
    record Wanted(
            Collection<UnitId> units,
            @Nullable String rule,
            @Nullable String period,
            @Nullable String state) {}

    /**
     * A form with its newest version.
     *
     * @param sent false if that is a draft
     */
    record Row(
            String pack,
            String rule,
            String unit,
            String period,
            String state,
            long versionId,
            int version,
            boolean sent,
            boolean nothingDone,
            Instant savedAt,
            String savedBy,
            String door) {}

    /** The last saved first. */
    Paged<Submission> page(Wanted wanted, PageAsked page) {
        long total = wanted(wanted, "select count(*) " + FROM).query(Long.class).single();
        List<Submission> rows = wanted(
                        wanted, ROW + FROM + "order by v.saved_at desc, s.id desc limit :limit offset :offset")
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(SubmissionRows::row)
                .stream()
                .map(row -> Submission.of(row, null, null))
                .toList();
        return page.of(rows, total);
    }

    Optional<Row> find(String pack, ReportKey key) {
        return jdbc.sql(ROW + FROM + "and s.pack = :pack")
                .param("units", names(List.of(key.unit())))
                .param("rule", key.rule())
                .param("period", key.period().toString())
                .param("state", null)
                .param("pack", pack)
                .query(SubmissionRows::row)
                .optional();
    }

    /** Texts by indicator, as kept. */
    Map<String, String> entries(long version) {
        Map<String, String> entries = new LinkedHashMap<>();
        jdbc.sql("select indicator, entered from submission_entry where version_id = ? order by indicator")
                .param(version)
                .query(row -> {
                    entries.put(row.getString("indicator"), row.getString("entered"));
                });
        return entries;
    }

    private JdbcClient.StatementSpec wanted(Wanted wanted, String sql) {
        return jdbc.sql(sql)
                .param("units", names(wanted.units()))
                .param("rule", wanted.rule())
                .param("period", wanted.period())
                .param("state", wanted.state());
    }

    private static String[] names(Collection<UnitId> units) {
        return units.stream().map(UnitId::toString).toArray(String[]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("pack"),
                row.getString("rule"),
                row.getString("unit"),
                row.getString("period"),
                row.getString("state"),
                row.getLong("version_id"),
                row.getInt("number"),
                row.getBoolean("sent"),
                row.getBoolean("nothing_done"),
                StoredFigures.instant(row, "saved_at"),
                row.getString("saved_by"),
                row.getString("door"));
    }
}
