package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** Keeps the next versions of many forms at once, a batch for each table, as {@link Submission} would each by itself. */
@Repository
class StoredVersions {

    private static final int BATCH = 1000;
    private static final String FORM = " pack = ? and rule = ? and period = ? and unit = ? ";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    StoredVersions(JdbcTemplate batches, JdbcClient jdbc, EntityManager entities) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * What is saved of one unit's form.
     *
     * @param latest number of the version that was the newest when the form was read; 0 = none
     */
    record Next(UnitId unit, int latest, SubmissionVersion.Saving saving) {}

    /**
     * Adds versions of forms of one rule and period.
     *
     * @return the versions' ids, by unit
     * @throws org.springframework.dao.DataAccessException if somebody saved one of the forms meanwhile
     */
    Map<UnitId, Long> add(String pack, String rule, Period period, List<Next> all) {
        entities.flush();
        Form form = new Form(pack, rule, period.toString());
        begin(form, all.stream().filter(next -> next.latest() == 0).toList());
        goOn(form, all.stream().filter(next -> next.latest() > 0).toList());
        addVersions(form, all);
        Map<UnitId, Long> ids = newest(form, all.stream().map(Next::unit).toList());
        addEntries(all, ids);
        entities.clear(); // what was read before stands otherwise now
        return ids;
    }

    private record Form(String pack, String rule, String period) {}

    private void begin(Form form, List<Next> fresh) {
        batches.batchUpdate("""
                insert into submission (pack, rule, period, unit, state, latest, lock_version) values (?, ?, ?, ?, ?, 1, 0)
                """, fresh, BATCH, (row, next) -> {
            place(row, 1, form, next);
            row.setString(5, (next.saving().sent() ? Submission.State.SUBMITTED : Submission.State.DRAFT).name());
        });
    }

    private void goOn(Form form, List<Next> known) {
        int[][] changed = batches.batchUpdate(
                "update submission set latest = latest + 1, lock_version = lock_version + 1,"
                        + " state = case when ? then 'SUBMITTED' else state end where" + FORM + "and latest = ?",
                known,
                BATCH,
                (row, next) -> {
                    row.setBoolean(1, next.saving().sent());
                    place(row, 2, form, next);
                    row.setInt(6, next.latest());
                });
        for (int[] batch : changed) {
            for (int rows : batch) {
                if (rows == 0) {
                    throw new OptimisticLockingFailureException("a form was saved meanwhile");
                }
            }
        }
    }

    private void addVersions(Form form, List<Next> all) {
        batches.batchUpdate(
                "insert into submission_version"
                        + " (submission_id, number, pack_version, sent, nothing_done, saved_at, saved_by, door)"
                        + " select id, latest, ?, ?, ?, ?, ?, ? from submission where" + FORM,
                all,
                BATCH,
                (row, next) -> {
                    SubmissionVersion.Saving saving = next.saving();
                    row.setInt(1, saving.packVersion());
                    row.setBoolean(2, saving.sent());
                    row.setBoolean(3, saving.nothingDone());
                    row.setObject(4, StoredFigures.time(saving.at()));
                    row.setString(5, saving.by());
                    row.setString(6, saving.door().name());
                    place(row, 7, form, next);
                });
    }

    private static void place(PreparedStatement row, int from, Form form, Next next) throws SQLException {
        row.setString(from, form.pack());
        row.setString(from + 1, form.rule());
        row.setString(from + 2, form.period());
        row.setString(from + 3, next.unit().toString());
    }

    private Map<UnitId, Long> newest(Form form, Collection<UnitId> units) {
        Map<UnitId, Long> ids = new HashMap<>();
        jdbc.sql("""
                        select s.unit, v.id from submission s
                        join submission_version v on v.submission_id = s.id and v.number = s.latest
                        where s.pack = :pack and s.rule = :rule and s.period = :period and s.unit in (:units)
                        """)
                .param("pack", form.pack())
                .param("rule", form.rule())
                .param("period", form.period())
                .param("units", units.stream().map(UnitId::toString).toList())
                .query(row -> {
                    ids.put(UnitId.parse(row.getString("unit")), row.getLong("id"));
                });
        return ids;
    }

    private record Entry(long version, String indicator, String entered) {}

    private void addEntries(List<Next> all, Map<UnitId, Long> ids) {
        List<Entry> entries = all.stream()
                .flatMap(next -> next.saving().entries().entrySet().stream()
                        .map(entry ->
                                new Entry(requireNonNull(ids.get(next.unit())), entry.getKey(), entry.getValue())))
                .toList();
        batches.batchUpdate(
                "insert into submission_entry (version_id, indicator, entered) values (?, ?, ?)",
                entries,
                BATCH,
                (row, entry) -> {
                    row.setLong(1, entry.version());
                    row.setString(2, entry.indicator());
                    row.setString(3, entry.entered());
                });
    }
}
