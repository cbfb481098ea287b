package vn.dondoc.notices.outbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.outbox.Message.State;
import vn.dondoc.reporting.ReplyTokens;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** The mails that are to be said, were said or could not be. A mail is filed in the transaction that decides it. */
@Repository
@Transactional
public class Outbox {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailSettings settings;
    private final ReplyTokens tokens;
    private final Enclosures enclosures;

    Outbox(JdbcTemplate template, Clock clock, MailSettings settings, ReplyTokens tokens, Enclosures enclosures) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
        this.settings = settings;
        this.tokens = tokens;
        this.enclosures = enclosures;
    }

    /**
     * Files a mail with what it tells of; one without an address as suppressed.
     *
     * @throws org.springframework.dao.DuplicateKeyException if there is one for its occasion already
     */
    public void file(Mail mail) {
        boolean deliverable = mail.address() != null;
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into message (occasion, recipient, address, subject, body_text, body_html, language, state,"
                        + " attempts, next_attempt_at, last_error, message_id, queued_at, unsubscribe)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)")
                .params(
                        mail.occasion(),
                        mail.recipient(),
                        mail.address(),
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        mail.language().toLanguageTag(),
                        (deliverable ? State.QUEUED : State.SUPPRESSED).name(),
                        MessageRows.at(clock.instant()),
                        deliverable ? null : "notices.why.no-address",
                        newMessageId(mail),
                        MessageRows.at(clock.instant()),
                        mail.unsubscribe() == null ? null : mail.unsubscribe().toASCIIString())
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        enclosures.add(id, mail.attachments());
        template.batchUpdate(
                "insert into message_item (message_id, pack, rule, unit, period, due_day, kind, step,"
                        + " in_place_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                mail.told(),
                100,
                (statement, told) -> {
                    statement.setLong(1, id);
                    statement.setString(2, told.pack());
                    statement.setString(3, told.rule());
                    statement.setString(4, told.unit());
                    statement.setString(5, told.period());
                    statement.setObject(6, told.dueDay());
                    statement.setString(7, told.kind().name());
                    statement.setInt(8, told.step());
                    statement.setString(9, told.inPlaceOf());
                });
    }

    /** With a token of what the mail tells, so that whoever answers it, or gives it back, need not say so. */
    private String newMessageId(Mail mail) {
        String from = settings.mail().from();
        List<ReportKey> duties = mail.told().stream()
                .map(told -> new ReportKey(told.rule(), UnitId.parse(told.unit()), Period.parse(told.period())))
                .toList();
        String token = tokens.mint(mail.recipient(), duties);
        return "<dd." + token + "." + UUID.randomUUID() + from.substring(from.lastIndexOf('@')) + ">";
    }

    /** Whether a mail was filed for the occasion. */
    @Transactional(readOnly = true)
    public boolean has(String occasion) {
        return jdbc.sql("select count(*) from message where occasion = ?")
                        .param(occasion)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Everything told of a pack's obligations, to whom, in the order in which it was told. */
    @Transactional(readOnly = true)
    public List<ToldTo> told(String pack) {
        return jdbc.sql(
                        "select coalesce(i.in_place_of, m.recipient) as told_to, i.* from message_item i join message m on m.id = i.message_id"
                                + " where i.pack = ? order by m.id, i.step")
                .param(pack)
                .query((row, number) -> new ToldTo(
                        row.getString("told_to"),
                        new Told(
                                row.getString("pack"),
                                row.getString("rule"),
                                row.getString("unit"),
                                row.getString("period"),
                                row.getObject("due_day", LocalDate.class),
                                Told.Kind.valueOf(row.getString("kind")),
                                row.getInt("step"),
                                row.getString("in_place_of"))))
                .list();
    }

    /** What was told to whom: to the person whom it concerns, also where somebody else read it. */
    public record ToldTo(String recipient, Told told) {}

    /** Gives a failed message another round of attempts; false if it is none. */
    boolean queueAgain(long id) {
        return jdbc.sql("update message set state = 'QUEUED', attempts = 0, next_attempt_at = :now, queued_at = :now"
                                + " where id = :id and state = 'FAILED'")
                        .param("now", MessageRows.at(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The newest first, {@code offset} of them left out. */
    @Transactional(readOnly = true)
    public List<Message> latest(int limit, int offset) {
        return jdbc.sql("select * from message order by id desc limit ? offset ?")
                .params(limit, offset)
                .query(MessageRows::message)
                .list();
    }

    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from message").query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    Optional<Message> find(long id) {
        return jdbc.sql("select * from message where id = ?")
                .param(id)
                .query(MessageRows::message)
                .optional();
    }
}
