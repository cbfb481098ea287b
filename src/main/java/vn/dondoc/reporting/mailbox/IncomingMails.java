package vn.dondoc.reporting.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** The mails that came in, with their places in the mailbox and what became of them. */
@Repository
class IncomingMails {

    private final JdbcClient jdbc;

    IncomingMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the places that were taken already, with their fate. */
    Map<Long, Fate> taken(String mailbox, long uidValidity, Collection<Long> uids) {
        Map<Long, Fate> fates = new HashMap<>();
        List<Long> asked = List.copyOf(uids);
        for (int from = 0; from < asked.size(); from += 1000) {
            jdbc.sql("""
                            select p.uid, m.fate from incoming_place p join incoming_mail m on m.id = p.mail_id
                            where p.mailbox = :mailbox and p.uid_validity = :validity and p.uid in (:uids)
                            """)
                    .param("mailbox", mailbox)
                    .param("validity", uidValidity)
                    .param("uids", asked.subList(from, Math.min(from + 1000, asked.size())))
                    .query((row, number) -> fates.put(row.getLong("uid"), Fate.valueOf(row.getString("fate"))))
                    .list();
        }
        return fates;
    }

    /** The first number not yet read; empty if the mailbox was never read. */
    Optional<Long> mark(String mailbox, long uidValidity) {
        return jdbc.sql("select next_uid from mailbox_mark where mailbox = ? and uid_validity = ?")
                .params(mailbox, uidValidity)
                .query(Long.class)
                .optional();
    }

    /** Moves the mark forward, never back. */
    void mark(String mailbox, long uidValidity, long nextUid) {
        if (moveMark(mailbox, uidValidity, nextUid)
                || mark(mailbox, uidValidity).isPresent()) {
            return;
        }
        try {
            jdbc.sql("insert into mailbox_mark (mailbox, uid_validity, next_uid) values (?, ?, ?)")
                    .params(mailbox, uidValidity, nextUid)
                    .update();
        } catch (DuplicateKeyException anotherNode) {
            moveMark(mailbox, uidValidity, nextUid);
        }
    }

    private boolean moveMark(String mailbox, long uidValidity, long nextUid) {
        return jdbc.sql("update mailbox_mark set next_uid = :next"
                                + " where mailbox = :mailbox and uid_validity = :validity and next_uid < :next")
                        .param("next", nextUid)
                        .param("mailbox", mailbox)
                        .param("validity", uidValidity)
                        .update()
                > 0;
    }

    /** The mail with that key, wherever it lies. */
    Optional<Long> same(String key) {
        return jdbc.sql("select id from incoming_mail where same_key = ?")
                .param(key)
                .query(Long.class)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another node took it meanwhile */
    void place(Place place, long mail) {
        jdbc.sql("insert into incoming_place (mailbox, uid_validity, uid, mail_id) values (?, ?, ?, ?)")
                .params(place.mailbox(), place.uidValidity(), place.uid(), mail)
                .update();
    }

    /** @return its id; the id within {@code mail} is not looked at */
    long add(String key, IncomingMail mail, Instant takenAt) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into incoming_mail (same_key, message_id, from_address, from_name, to_addresses, subject,
                          sent_at, received_at, taken_at, digest, bytes, fate, reason, token, username, from_person,
                          excerpt, attachments, waits)
                        values (:key, :messageId, :from, :fromName, :to, :subject, :sentAt, :receivedAt, :takenAt,
                          :digest, :bytes, :fate, :reason, :token, :username, :fromPerson, :excerpt, :attachments, :waits)
                        """)
                .param("key", key)
                .param("messageId", mail.messageId())
                .param("from", mail.fromAddress())
                .param("fromName", mail.fromName())
                .param("to", mail.to())
                .param("subject", mail.subject())
                .param("sentAt", mail.sentAt() == null ? null : at(mail.sentAt()))
                .param("receivedAt", at(mail.receivedAt()))
                .param("takenAt", at(takenAt))
                .param("digest", mail.digest())
                .param("bytes", mail.bytes())
                .param("fate", mail.fate().name())
                .param("reason", mail.reason())
                .param("token", mail.token())
                .param("username", mail.username())
                .param("fromPerson", mail.fromPerson())
                .param("excerpt", mail.excerpt())
                .param("attachments", mail.attachments())
                .param("waits", mail.waits())
                .update(id, "id");
        long added = id.getKeyAs(Long.class);
        mail.duties().forEach(duty -> concern(added, duty));
        mail.units().forEach(unit -> concern(added, unit));
        return added;
    }

    /** From now on it also answers this. */
    void concern(long mail, ReportKey duty) {
        jdbc.sql("""
                        insert into incoming_mail_duty (mail_id, rule, unit, period)
                        select :mail, :rule, :unit, :period
                        where not exists (select 1 from incoming_mail_duty
                          where mail_id = :mail and rule = :rule and unit = :unit and period = :period)
                        """)
                .param("mail", mail)
                .param("rule", duty.rule())
                .param("unit", duty.unit().toString())
                .param("period", duty.period().toString())
                .update();
    }

    /** From now on it also concerns this unit. */
    void concern(long mail, UnitId unit) {
        jdbc.sql("""
                        insert into incoming_mail_unit (mail_id, unit) select :mail, :unit
                        where not exists (select 1 from incoming_mail_unit where mail_id = :mail and unit = :unit)
                        """).param("mail", mail).param("unit", unit.toString()).update();
    }

    /** From now on it concerns nothing. */
    void detach(long mail) {
        jdbc.sql("delete from incoming_mail_duty where mail_id = ?").param(mail).update();
        jdbc.sql("delete from incoming_mail_unit where mail_id = ?").param(mail).update();
    }

    /** @param done absent = it waits again */
    void done(long mail, IncomingMail.@Nullable Done done) {
        jdbc.sql("update incoming_mail set done_at = :at, done_by = :by, done_remark = :remark where id = :id")
                .param("at", done == null ? null : at(done.at()))
                .param("by", done == null ? null : done.by())
                .param("remark", done == null ? null : done.remark())
                .param("id", mail)
                .update();
    }

    /**
     * What is asked for.
     *
     * @param open whether to show only what waits for somebody; false = everything else
     * @param fate absent = all
     * @param units absent = everything, also what concerns no unit
     */
    record Filter(
            boolean open, @Nullable Fate fate, @Nullable Set<UnitId> units) {}

    /** The newest first. */
    List<IncomingMail> page(Filter filter, int limit, int offset) {
        List<IncomingMail> page = where(
                        filter, "select *", " order by received_at desc, id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(IncomingMails::row)
                .list();
        return withConcerns(page);
    }

    int count(Filter filter) {
        return where(filter, "select count(*)", "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec where(Filter filter, String select, String end) {
        StringBuilder sql = new StringBuilder(select).append(" from incoming_mail m where ");
        sql.append(filter.open() ? "waits and done_at is null" : "not (waits and done_at is null)");
        if (filter.fate() != null) {
            sql.append(" and fate = :fate");
        }
        if (filter.units() != null) {
            sql.append(
                    filter.units().isEmpty()
                            ? " and 1 = 0"
                            : " and exists (select 1 from incoming_mail_unit u where u.mail_id = m.id and u.unit in (:units))");
        }
        JdbcClient.StatementSpec statement = jdbc.sql(sql.append(end).toString());
        statement = filter.fate() == null
                ? statement
                : statement.param("fate", filter.fate().name());
        return filter.units() == null || filter.units().isEmpty()
                ? statement
                : statement.param(
                        "units", filter.units().stream().map(UnitId::toString).toList());
    }

    Optional<IncomingMail> find(long id) {
        List<IncomingMail> found = jdbc.sql("select * from incoming_mail where id = ?")
                .param(id)
                .query(IncomingMails::row)
                .list();
        return withConcerns(found).stream().findFirst();
    }

    /** What people wrote about a unit, the newest first. */
    List<IncomingMail> of(UnitId unit, int limit) {
        return jdbc.sql("""
                        select m.* from incoming_mail m join incoming_mail_unit u on u.mail_id = m.id
                        where u.unit = :unit and m.waits order by m.received_at desc, m.id desc limit :limit
                        """)
                .param("unit", unit.toString())
                .param("limit", limit)
                .query(IncomingMails::row)
                .list();
    }

    /** What people wrote about one report, the newest first. */
    List<IncomingMail> of(ReportKey duty, int limit) {
        return jdbc.sql("""
                        select m.* from incoming_mail m join incoming_mail_duty d on d.mail_id = m.id
                        where d.unit = :unit and d.rule = :rule and d.period = :period and m.waits
                        order by m.received_at desc, m.id desc limit :limit
                        """)
                .param("unit", duty.unit().toString())
                .param("rule", duty.rule())
                .param("period", duty.period().toString())
                .param("limit", limit)
                .query(IncomingMails::row)
                .list();
    }

    /** Two more queries for any number of mails. */
    private List<IncomingMail> withConcerns(List<IncomingMail> mails) {
        if (mails.isEmpty()) {
            return mails;
        }
        List<Long> ids = mails.stream().map(IncomingMail::id).toList();
        Map<Long, List<ReportKey>> duties = new HashMap<>();
        jdbc.sql("select * from incoming_mail_duty where mail_id in (:ids) order by unit, rule, period")
                .param("ids", ids)
                .query((row, number) -> duties.computeIfAbsent(row.getLong("mail_id"), id -> new ArrayList<>())
                        .add(new ReportKey(
                                row.getString("rule"),
                                UnitId.parse(row.getString("unit")),
                                Period.parse(row.getString("period")))))
                .list();
        Map<Long, Set<UnitId>> units = new HashMap<>();
        jdbc.sql("select * from incoming_mail_unit where mail_id in (:ids) order by unit")
                .param("ids", ids)
                .query((row, number) -> units.computeIfAbsent(row.getLong("mail_id"), id -> new LinkedHashSet<>())
                        .add(UnitId.parse(row.getString("unit"))))
                .list();
        return mails.stream()
                .map(mail ->
                        mail.with(duties.getOrDefault(mail.id(), List.of()), units.getOrDefault(mail.id(), Set.of())))
                .toList();
    }

    private static IncomingMail row(ResultSet row, int number) throws SQLException {
        Instant doneAt = instant(row, "done_at");
        return new IncomingMail(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("from_address"),
                Objects.requireNonNullElse(row.getString("from_name"), ""),
                row.getString("to_addresses"),
                row.getString("subject"),
                instant(row, "sent_at"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("digest"),
                row.getLong("bytes"),
                Fate.valueOf(row.getString("fate")),
                row.getString("reason"),
                row.getString("token"),
                row.getString("username"),
                row.getBoolean("from_person"),
                row.getString("excerpt"),
                row.getInt("attachments"),
                row.getBoolean("waits"),
                doneAt == null
                        ? null
                        : new IncomingMail.Done(doneAt, row.getString("done_by"), row.getString("done_remark")),
                List.of(),
                Set.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** PostgreSQL's driver takes no {@code Instant}. */
    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
