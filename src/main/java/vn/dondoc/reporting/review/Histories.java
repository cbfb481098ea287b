package vn.dondoc.reporting.review;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** How figures and versions came about, each read with one query. */
@Repository
class Histories {

    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every change of a unit's numbers for a period, whichever way it came; by indicator, the earliest first. */
    List<FigureChange> numbers(UnitId unit, Period period) {
        return jdbc.sql("""
                        select f.indicator, f.amount, f.recorded_at, v.number, v.saved_by, v.door, s.rule,
                               u.file_name, u.uploaded_by,
                               lag(f.amount) over (partition by f.indicator order by f.recorded_at, f.id) as before
                        from figure f
                        left join submission_version v on v.id = f.version_id
                        left join submission s on s.id = v.submission_id
                        left join upload u on u.id = f.upload_id
                        where f.unit = ? and f.period = ?
                        order by f.indicator, f.recorded_at, f.id
                        """)
                .params(unit.toString(), period.toString())
                .query(Histories::change)
                .list();
    }

    private static FigureChange change(ResultSet row, int number) throws SQLException {
        String file = row.getString("file_name");
        String door = row.getString("door");
        return new FigureChange(
                row.getString("indicator"),
                written(row.getBigDecimal("before")),
                written(row.getBigDecimal("amount")),
                StoredFigures.instant(row, "recorded_at"),
                file == null ? row.getString("saved_by") : row.getString("uploaded_by"),
                door == null ? "FILE" : door,
                file,
                row.getString("rule"),
                row.getObject("number", Integer.class));
    }

    private static @Nullable String written(@Nullable BigDecimal number) {
        return number == null ? null : Numbers.write(number);
    }

    /** Every change of what was sent in words. */
    List<FigureChange> words(String pack, ReportKey key, Collection<String> indicators) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        List<FigureChange> changes = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        List<SavedVersion> sent =
                versions(pack, key).stream().filter(SavedVersion::sent).toList();
        Map<Long, Map<String, String>> entries =
                entries(sent.stream().map(SavedVersion::id).toList(), indicators);
        for (SavedVersion version : sent) {
            Map<String, String> now = entries.getOrDefault(version.id(), Map.of());
            for (String code : indicators) {
                String before = known.get(code);
                String after = now.get(code);
                if (!Objects.equals(before, after)) {
                    known.put(code, after);
                    changes.add(new FigureChange(
                            code,
                            before,
                            after,
                            version.at(),
                            version.by(),
                            version.door(),
                            null,
                            key.rule(),
                            version.number()));
                }
            }
        }
        return changes;
    }

    /** The versions of a form, the earliest first. */
    List<SavedVersion> versions(String pack, ReportKey key) {
        return jdbc.sql("""
                        select v.id, v.number, v.sent, v.nothing_done, v.saved_at, v.saved_by, v.door
                        from submission_version v join submission s on s.id = v.submission_id
                        where s.pack = ? and s.rule = ? and s.unit = ? and s.period = ?
                        order by v.number
                        """)
                .params(pack, key.rule(), key.unit().toString(), key.period().toString())
                .query((row, number) -> new SavedVersion(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getBoolean("sent"),
                        row.getBoolean("nothing_done"),
                        StoredFigures.instant(row, "saved_at"),
                        row.getString("saved_by"),
                        row.getString("door")))
                .list();
    }

    /** What stands in some versions: texts by indicator. */
    Map<Long, Map<String, String>> entries(Collection<Long> versions, Collection<String> indicators) {
        Map<Long, Map<String, String>> entries = new HashMap<>();
        if (!versions.isEmpty() && !indicators.isEmpty()) {
            jdbc.sql("""
                            select version_id, indicator, entered from submission_entry
                            where version_id in (:versions) and indicator in (:indicators)
                            """)
                    .param("versions", versions)
                    .param("indicators", indicators)
                    .query(row -> {
                        entries.computeIfAbsent(row.getLong("version_id"), any -> new HashMap<>())
                                .put(row.getString("indicator"), row.getString("entered"));
                    });
        }
        return entries;
    }
}
