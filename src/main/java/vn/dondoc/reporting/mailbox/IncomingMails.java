package vn.dondoc.reporting.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** The mails that came in, and what became of them. */
@Repository
class IncomingMails {

    private final JdbcClient jdbc;
    private final Concerns concerns;

    IncomingMails(JdbcClient jdbc, Concerns concerns) {
        this.jdbc = jdbc;
        this.concerns = concerns;
    }

    /** The mail with that key, wherever it lies. */
    Optional<Long> same(String key) {
        return jdbc.sql("select id from incoming_mail where same_key = ?")
                .param(key)
                .query(Long.class)
                .optional();
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
                .param("sentAt", mail.sentAt() == null ? null : MailRows.at(mail.sentAt()))
                .param("receivedAt", MailRows.at(mail.receivedAt()))
                .param("takenAt", MailRows.at(takenAt))
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
        mail.duties().forEach(duty -> concerns.add(added, duty));
        mail.units().forEach(unit -> concerns.add(added, unit));
        return added;
    }

    /** @param done absent = it waits again */
    void done(long mail, IncomingMail.@Nullable Done done) {
        jdbc.sql("update incoming_mail set done_at = :at, done_by = :by, done_remark = :remark where id = :id")
                .param("at", done == null ? null : MailRows.at(done.at()))
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
     * @param nobodys whether what concerns no unit comes along
     */
    record Filter(
            boolean open, @Nullable Fate fate, @Nullable Set<UnitId> units, boolean nobodys) {}

    /** The newest first. */
    List<IncomingMail> page(Filter filter, int limit, int offset) {
        List<IncomingMail> page = where(
                        filter, "select *", " order by received_at desc, id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(MailRows::mail)
                .list();
        return concerns.with(page);
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
            sql.append(" and (");
            sql.append(
                    filter.units().isEmpty()
                            ? "1 = 0"
                            : "exists (select 1 from incoming_mail_unit u where u.mail_id = m.id and u.unit in (:units))");
            if (filter.nobodys()) {
                sql.append(" or not exists (select 1 from incoming_mail_unit u where u.mail_id = m.id)");
            }
            sql.append(')');
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
                .query(MailRows::mail)
                .list();
        return concerns.with(found).stream().findFirst();
    }

    /** What people wrote about a unit, the newest first. */
    List<IncomingMail> of(UnitId unit, int limit) {
        return jdbc.sql("""
                        select m.* from incoming_mail m join incoming_mail_unit u on u.mail_id = m.id
                        where u.unit = :unit and m.waits order by m.received_at desc, m.id desc limit :limit
                        """)
                .param("unit", unit.toString())
                .param("limit", limit)
                .query(MailRows::mail)
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
                .query(MailRows::mail)
                .list();
    }
}
