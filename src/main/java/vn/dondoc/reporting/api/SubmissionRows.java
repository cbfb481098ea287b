package vn.dondoc.reporting.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.api.DutiesWanted;
import vn.dondoc.account.api.Listing;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;

/** The forms filled in, as their tables have them; pages of them, with two queries whatever their size. */
@Repository
@Transactional(readOnly = true)
class SubmissionRows {

    private static final String COLUMNS = """
            s.id, s.pack, s.rule, s.unit, s.period, s.state, v.id as version_id, v.number, v.sent, v.nothing_done,
            v.saved_at, v.saved_by, v.door
            """;

    private static final String FROM = """
            from submission s join submission_version v on v.submission_id = s.id and v.number = s.latest
            where (cast(:state as varchar) is null or s.state = :state) and
            """ + DutiesWanted.in("s");

    private final JdbcClient jdbc;

    SubmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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

    /** The last saved first. @param state absent = in whatever state */
    Paged<Submission> page(DutiesWanted wanted, @Nullable String state, PageAsked page) {
        return new Listing(COLUMNS, FROM, "v.saved_at desc, s.id desc", parameters(wanted, state))
                .page(jdbc, page, SubmissionRows::row)
                .as(row -> Submission.of(row, null, null));
    }

    Optional<Row> find(String pack, ReportKey key) {
        DutiesWanted wanted =
                new DutiesWanted(List.of(key.unit()), key.rule(), key.period().toString());
        return jdbc.sql("select " + COLUMNS + FROM + "and s.pack = :pack")
                .params(parameters(wanted, null))
                .param("pack", pack)
                .query(SubmissionRows::row)
                .optional();
    }

    private static Map<String, @Nullable Object> parameters(DutiesWanted wanted, @Nullable String state) {
        Map<String, @Nullable Object> parameters = wanted.parameters();
        parameters.put("state", state);
        return parameters;
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
