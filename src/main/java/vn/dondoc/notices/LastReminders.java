package vn.dondoc.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** When units were last told by mail of what they owe. */
@Service
public class LastReminders {

    private final JdbcClient jdbc;

    LastReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was told of. */
    public record Duty(String rule, UnitId unit, Period period) {}

    /** The moment of the last mail about each duty of a pack, whoever got it; mails that cannot be sent do not count. */
    public Map<Duty, Instant> of(String pack) {
        Map<Duty, Instant> last = new HashMap<>();
        jdbc.sql("""
                        select i.rule, i.unit, i.period, max(coalesce(m.sent_at, m.queued_at)) as told_at
                        from message_item i join message m on m.id = i.message_id
                        where i.pack = ? and i.kind <> 'NOTE' and m.state in ('QUEUED', 'SENDING', 'SENT')
                        group by i.rule, i.unit, i.period
                        """).param(pack).query(row -> {
            Duty duty = new Duty(
                    row.getString("rule"), UnitId.parse(row.getString("unit")), Period.parse(row.getString("period")));
            last.put(duty, row.getObject("told_at", OffsetDateTime.class).toInstant());
        });
        return last;
    }
}
