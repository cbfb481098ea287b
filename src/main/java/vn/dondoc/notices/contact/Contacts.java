package vn.dondoc.notices.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.contact.Contact.About;
import vn.dondoc.notices.contact.Contact.Retraction;
import vn.dondoc.notices.contact.Contact.Way;
import vn.dondoc.territory.UnitId;

/** The reminders that people gave themselves. Rows are only ever added. */
@Repository
class Contacts {

    /** More of one unit nobody reads. */
    static final int MOST = 1000;

    /** A row for each duty. */
    private static final String SELECT = """
            select c.*, d.pack, d.rule, d.period, r.reason as retracted_reason, r.retracted_at, r.retracted_by
            from contact c
              join contact_duty d on d.contact = c.id
              left join contact_retraction r on r.contact = c.id
            """;

    private final JdbcClient database;

    Contacts(JdbcClient database) {
        this.database = database;
    }

    /** Its number is not looked at. @return its number */
    long add(Contact contact) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                        insert into contact
                          (unit, way, spoke_to, happened_at, promised_day, remark, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        contact.unit().toString(),
                        contact.way().name(),
                        contact.spokeTo(),
                        utc(contact.at()),
                        contact.promised(),
                        contact.remark(),
                        utc(contact.recordedAt()),
                        contact.by())
                .update(id, "id");
        long key = id.getKeyAs(Long.class);
        contact.duties()
                .forEach(about -> database.sql(
                                "insert into contact_duty (contact, pack, rule, period) values (?, ?, ?, ?)")
                        .params(key, about.pack(), about.rule(), about.period().toString())
                        .update());
        return key;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if it was taken back already */
    void retract(long contact, Retraction retraction) {
        database.sql("""
                        insert into contact_retraction (contact, reason, retracted_at, retracted_by)
                        values (?, ?, ?, ?)
                        """)
                .params(contact, retraction.reason(), utc(retraction.at()), retraction.by())
                .update();
    }

    Optional<Contact> find(long id) {
        return read(database.sql(SELECT + " where c.id = ? order by d.rule, d.period")
                        .param(id))
                .stream()
                .findFirst();
    }

    /** Those about anything owed under a pack, with what of it they were about, in the order of time; one query. */
    List<Contact> of(String pack) {
        return read(database.sql(SELECT + " where d.pack = ? order by c.happened_at, c.id, d.rule, d.period")
                .param(pack));
    }

    /**
     * Those of one unit, the newest first, of more than {@link #MOST} the newest only.
     *
     * @param from of the moments at which they happened, inclusive
     * @param until exclusive
     */
    List<Contact> of(UnitId unit, Instant from, Instant until) {
        return read(database.sql(SELECT + """
                         where c.unit = ? and c.happened_at >= ? and c.happened_at < ?
                        order by c.happened_at desc, c.id desc, d.rule, d.period
                        """).params(unit.toString(), utc(from), utc(until))).stream()
                .limit(MOST)
                .toList();
    }

    private static List<Contact> read(JdbcClient.StatementSpec asked) {
        Map<Long, List<About>> duties = new HashMap<>();
        Map<Long, Contact> found = new LinkedHashMap<>();
        asked.query(row -> {
            long id = row.getLong("id");
            List<About> about = duties.computeIfAbsent(id, any -> new ArrayList<>());
            about.add(new About(row.getString("pack"), row.getString("rule"), Period.parse(row.getString("period"))));
            found.put(id, contact(row, List.copyOf(about)));
        });
        return List.copyOf(found.values());
    }

    private static Contact contact(ResultSet row, List<About> duties) throws SQLException {
        String retracted = row.getString("retracted_reason");
        return new Contact(
                row.getLong("id"),
                UnitId.parse(row.getString("unit")),
                duties,
                Way.valueOf(row.getString("way")),
                row.getString("spoke_to"),
                instant(row, "happened_at"),
                row.getObject("promised_day", LocalDate.class),
                row.getString("remark"),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                retracted == null
                        ? null
                        : new Retraction(retracted, instant(row, "retracted_at"), row.getString("retracted_by")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
