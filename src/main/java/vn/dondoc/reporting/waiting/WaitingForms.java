package vn.dondoc.reporting.waiting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** What waits to be confirmed. */
@Repository
@Transactional(readOnly = true)
public class WaitingForms {

    /** Drafts that came by mail and are still what was last said of their reports. */
    private static final String MAILED = """
            from mailed_form f
            join mailed_file m on m.id = f.file_id
            join incoming_mail i on i.id = m.mail_id
            join submission s on s.rule = f.rule and s.unit = f.unit and s.period = f.period and s.latest = f.version
            join submission_version v on v.submission_id = s.id and v.number = f.version and not v.sent
            where f.course in ('DRAFTED', 'FAULTY')
            """;

    private final JdbcClient jdbc;

    WaitingForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A form that came by mail.
     *
     * @param file by which its page is found
     * @param name of the file
     */
    public record MailedForm(long file, String name, ReportKey report, Instant receivedAt) {}

    /** How many files sent by links, and forms sent by mail, wait of each unit. */
    Map<UnitId, Integer> counts() {
        Map<UnitId, Integer> counts = new HashMap<>();
        jdbc.sql("select unit, count(*) as many from (select unit from sent_upload where state = 'WAITING'"
                        + " union all select f.unit " + MAILED + ") waiting group by unit")
                .query(row -> {
                    counts.put(UnitId.parse(row.getString("unit")), row.getInt("many"));
                });
        return counts;
    }

    /** The forms that came by mail, of all units, the oldest first. */
    public List<MailedForm> mailed(int most) {
        return jdbc.sql("select f.file_id, f.rule, f.unit, f.period, m.name, i.received_at " + MAILED
                        + " order by i.received_at, f.file_id, f.rule, f.unit limit ?")
                .param(most)
                .query((row, number) -> new MailedForm(
                        row.getLong("file_id"),
                        row.getString("name"),
                        new ReportKey(
                                row.getString("rule"),
                                UnitId.parse(row.getString("unit")),
                                Period.parse(row.getString("period"))),
                        StoredFigures.instant(row, "received_at")))
                .list();
    }
}
