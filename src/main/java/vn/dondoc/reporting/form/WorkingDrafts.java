package vn.dondoc.reporting.form;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.form.WorkingDraft.Typed;
import vn.dondoc.territory.UnitId;

/** The working drafts, each field by itself, so that two who write in different fields do not meet. */
@Repository
class WorkingDrafts {

    private static final String HERE = "pack = ? and rule = ? and period = ? and unit = ? and indicator = ?";
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    WorkingDrafts(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    WorkingDraft of(String pack, ReportKey key) {
        return of(pack, key.rule(), key.period(), Set.of(key.unit())).getOrDefault(key.unit(), WorkingDraft.NONE);
    }

    /** Those of several units, with one query; units without one are left out. */
    Map<UnitId, WorkingDraft> of(String pack, String rule, Period period, Collection<UnitId> units) {
        Map<UnitId, WorkingDraft> drafts = new HashMap<>();
        jdbc.sql("""
                        select * from draft_entry
                        where pack = :pack and rule = :rule and period = :period and unit in (:units)
                        """)
                .param("pack", pack)
                .param("rule", rule)
                .param("period", period.toString())
                .param("units", units.stream().map(UnitId::toString).toList())
                .query((row, number) -> drafts.computeIfAbsent(
                                UnitId.parse(row.getString("unit")), any -> new WorkingDraft(new HashMap<>()))
                        .typed()
                        .put(row.getString("indicator"), typed(row)))
                .list();
        return drafts;
    }

    /** When somebody but {@code me} last typed in each; units where nobody did are left out. */
    Map<UnitId, Instant> lastWritten(String pack, String rule, Period period, Collection<UnitId> units, String me) {
        Map<UnitId, Instant> written = new HashMap<>();
        jdbc.sql("""
                        select unit, max(written_at) as written_at from draft_entry
                        where pack = :pack and rule = :rule and period = :period and unit in (:units) and written_by <> :me
                        group by unit
                        """)
                .param("pack", pack)
                .param("rule", rule)
                .param("period", period.toString())
                .param("units", units.stream().map(UnitId::toString).toList())
                .param("me", me)
                .query(row -> {
                    written.put(UnitId.parse(row.getString("unit")), StoredFigures.instant(row, "written_at"));
                });
        return written;
    }

    private static Typed typed(ResultSet row) throws SQLException {
        return new Typed(
                row.getString("entered"),
                row.getString("typed_over"),
                StoredFigures.instant(row, "written_at"),
                row.getString("written_by"));
    }

    /**
     * Writes fields of one report.
     *
     * @param before the draft that the writer knew
     * @throws org.springframework.dao.DataIntegrityViolationException or {@link OptimisticLockingFailureException} if
     *     somebody else wrote one of the fields meanwhile
     */
    void write(String pack, ReportKey key, Map<String, Typed> typed, WorkingDraft before) {
        List<Map.Entry<String, Typed>> known = typed.entrySet().stream()
                .filter(field -> before.typed().containsKey(field.getKey()))
                .toList();
        List<Map.Entry<String, Typed>> fresh = typed.entrySet().stream()
                .filter(field -> !before.typed().containsKey(field.getKey()))
                .toList();
        int[][] updated = batches.batchUpdate(
                "update draft_entry set entered = ?, typed_over = ?, written_at = ?, written_by = ? where " + HERE
                        + " and entered = ? and typed_over = ?",
                known,
                BATCH,
                (row, field) -> {
                    fill(row, 1, field.getValue());
                    place(row, 5, pack, key, field.getKey());
                    Typed old = before.typed().get(field.getKey());
                    row.setString(10, old.text());
                    row.setString(11, old.over());
                });
        for (int[] batch : updated) {
            for (int rows : batch) {
                if (rows == 0) {
                    throw new OptimisticLockingFailureException("a field was written meanwhile");
                }
            }
        }
        batches.batchUpdate(
                "insert into draft_entry (entered, typed_over, written_at, written_by, pack, rule, period, unit, indicator)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fresh,
                BATCH,
                (row, field) -> {
                    fill(row, 1, field.getValue());
                    place(row, 5, pack, key, field.getKey());
                });
    }

    /** Writes what somebody changed; texts longer than can be kept stay with their writer, who is told. */
    void keep(Sheet sheet, Merge merge, Instant at, String by) {
        if (sheet.isLocked()) {
            return;
        }
        Map<String, Typed> typed = new HashMap<>();
        for (String code : merge.mine()) {
            String text = merge.entry(code);
            if (text.length() <= FormEntries.LONGEST) {
                typed.put(code, new Typed(text, sheet.saved(code), at, by));
            }
        }
        write(sheet.report().pack().name(), sheet.report().key(), typed, sheet.draft());
    }

    private static void fill(PreparedStatement row, int from, Typed typed) throws SQLException {
        row.setString(from, typed.text());
        row.setString(from + 1, typed.over());
        row.setObject(from + 2, StoredFigures.time(typed.at()));
        row.setString(from + 3, typed.by());
    }

    private static void place(PreparedStatement row, int from, String pack, ReportKey key, String indicator)
            throws SQLException {
        row.setString(from, pack);
        row.setString(from + 1, key.rule());
        row.setString(from + 2, key.period().toString());
        row.setString(from + 3, key.unit().toString());
        row.setString(from + 4, indicator);
    }

    /** Ends the draft: what it held was saved or sent. */
    void end(String pack, ReportKey key) {
        jdbc.sql("delete from draft_entry where pack = ? and rule = ? and period = ? and unit = ?")
                .params(pack, key.rule(), key.period().toString(), key.unit().toString())
                .update();
    }
}
