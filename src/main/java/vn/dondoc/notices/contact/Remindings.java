package vn.dondoc.notices.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.contact.Contact.Way;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** How often units were reminded of what they owe, by mail and by people. */
@Service
public class Remindings {

    private final JdbcClient database;
    private final Contacts contacts;

    Remindings(JdbcClient database, Contacts contacts) {
        this.database = database;
        this.contacts = contacts;
    }

    /** By duty of a pack; those never reminded of are left out. Mails that cannot be sent do not count. */
    public Map<ReportKey, Reminded> of(String pack) {
        Map<ReportKey, Reminded> found = new HashMap<>(mails(pack));
        for (Contact contact : contacts.of(pack)) {
            if (contact.stands()) {
                contact.duties().stream()
                        .filter(about -> about.pack().equals(pack))
                        .map(about -> new ReportKey(about.rule(), contact.unit(), about.period()))
                        .forEach(duty -> found.merge(duty, reminded(contact), Remindings::both));
            }
        }
        return found;
    }

    /** One step of the ladder towards one day counts once, however many people were told. */
    private Map<ReportKey, Reminded> mails(String pack) {
        Map<ReportKey, Reminded> found = new HashMap<>();
        database.sql("""
                        select s.rule, s.unit, s.period, count(*) as mails, max(s.told_at) as last_told
                        from (select i.rule, i.unit, i.period, i.due_day, i.step,
                                max(coalesce(m.sent_at, m.queued_at)) as told_at
                              from message_item i join message m on m.id = i.message_id
                              where i.pack = ? and i.kind = 'STEP' and m.state in ('QUEUED', 'SENDING', 'SENT')
                              group by i.rule, i.unit, i.period, i.due_day, i.step) s
                        group by s.rule, s.unit, s.period
                        """).param(pack).query(row -> {
            ReportKey duty = new ReportKey(
                    row.getString("rule"), UnitId.parse(row.getString("unit")), Period.parse(row.getString("period")));
            Instant last = row.getObject("last_told", OffsetDateTime.class).toInstant();
            found.put(duty, new Reminded(row.getInt("mails"), Map.of(), last, null));
        });
        return found;
    }

    private static Reminded reminded(Contact contact) {
        return new Reminded(0, Map.of(contact.way(), 1), contact.at(), contact.promised());
    }

    /** @param later in the order of time, as far as people's own go */
    private static Reminded both(Reminded earlier, Reminded later) {
        Map<Way, Integer> ways = new EnumMap<>(Way.class);
        ways.putAll(earlier.ways());
        later.ways().forEach((way, times) -> ways.merge(way, times, Integer::sum));
        return new Reminded(
                earlier.mails() + later.mails(),
                ways,
                earlier.last().isAfter(later.last()) ? earlier.last() : later.last(),
                later.promised() == null ? earlier.promised() : later.promised());
    }
}
