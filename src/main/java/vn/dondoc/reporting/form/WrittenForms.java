package vn.dondoc.reporting.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.territory.UnitId;

/** What is written in forms, for those who write it out elsewhere. Asks nobody's rights. */
@Component
@Transactional(readOnly = true)
public class WrittenForms {

    private final Sheets sheets;
    private final JdbcClient jdbc;

    WrittenForms(Sheets sheets, JdbcClient jdbc) {
        this.sheets = sheets;
        this.jdbc = jdbc;
    }

    public WrittenForm of(Report report) {
        Sheet sheet = sheets.of(report);
        return new WrittenForm(sheet.entries(), sheet.nothingDone(), sheet.stamp());
    }

    /** What was last saved by several units for the same report, with one query; those that saved nothing are left out. */
    public Map<UnitId, WrittenForm> of(String pack, String rule, Period period, Collection<UnitId> units) {
        Map<UnitId, WrittenForm> forms = new HashMap<>();
        jdbc.sql("""
                        select s.unit, s.latest, v.nothing_done, e.indicator, e.entered
                        from submission s
                        join submission_version v on v.submission_id = s.id and v.number = s.latest
                        left join submission_entry e on e.version_id = v.id
                        where s.pack = :pack and s.rule = :rule and s.period = :period and s.unit in (:units)
                        """)
                .param("pack", pack)
                .param("rule", rule)
                .param("period", period.toString())
                .param("units", units.stream().map(UnitId::toString).toList())
                .query(row -> {
                    boolean nothingDone = row.getBoolean("nothing_done");
                    String stamp = row.getString("latest");
                    WrittenForm form = forms.computeIfAbsent(
                            UnitId.parse(row.getString("unit")),
                            any -> new WrittenForm(new HashMap<>(), nothingDone, stamp));
                    String indicator = row.getString("indicator");
                    if (indicator != null) {
                        form.entries().put(indicator, row.getString("entered"));
                    }
                });
        return forms;
    }
}
