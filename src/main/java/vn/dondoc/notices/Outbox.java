package vn.dondoc.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.notices.Message.State;

/**
 * The mails that are to be said, were said or could not be. A mail is filed in the transaction that decides it;
 * deliveries, any number of them at once, claim what waits and note what became of it.
 */
@Repository
@Transactional
class Outbox {

    private static final int LONGEST_ERROR = 1000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailSettings settings;

    Outbox(JdbcTemplate template, Clock clock, MailSettings settings) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Files a mail with what it tells of; one without an address as suppressed.
     *
     * @throws org.springframework.dao.DuplicateKeyException if there is one for its occasion already
     */
    void file(Mail mail) {
        boolean deliverable = mail.address() != null;
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into message (occasion, recipient, address, subject, body_text, body_html, language, state,"
                        + " attempts, next_attempt_at, last_error, message_id, queued_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)")
                .params(
                        mail.occasion(),
                        mail.recipient(),
                        mail.address(),
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        mail.language().toLanguageTag(),
                        (deliverable ? State.QUEUED : State.SUPPRESSED).name(),
                        at(clock.instant()),
                        deliverable ? null : "notices.why.no-address",
                        newMessageId(),
                        at(clock.instant()))
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        template.batchUpdate(
                "insert into message_item (message_id, pack, rule, unit, period, due_day, kind, step)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
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
                });
    }

    private String newMessageId() {
        String from = settings.mail().from();
        return "<" + UUID.randomUUID() + from.substring(from.lastIndexOf('@')) + ">";
    }

    /** Whether a mail was filed for the occasion. */
    @Transactional(readOnly = true)
    boolean has(String occasion) {
        return jdbc.sql("select count(*) from message where occasion = ?")
                        .param(occasion)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Everything told of a pack's obligations, to whom, in the order in which it was told. */
    @Transactional(readOnly = true)
    List<ToldTo> told(String pack) {
        return jdbc.sql("select m.recipient, i.* from message_item i join message m on m.id = i.message_id"
                        + " where i.pack = ? order by m.id, i.step")
                .param(pack)
                .query((row, number) -> new ToldTo(
                        row.getString("recipient"),
                        new Told(
                                row.getString("pack"),
                                row.getString("rule"),
                                row.getString("unit"),
                                row.getString("period"),
                                row.getObject("due_day", LocalDate.class),
                                Told.Kind.valueOf(row.getString("kind")),
                                row.getInt("step"))))
                .list();
    }

    /** What was told to whom. */
    record ToldTo(String recipient, Told told) {}

    /** Whether anything could be sent now. */
    @Transactional(readOnly = true)
    boolean anythingWaits() {
        return !waiting(1, "").isEmpty();
    }

    /** Takes up to {@code limit} of what waits into one delivery's hands; no other delivery gets them. */
    List<Message> claim(int limit) {
        List<Long> ids = waiting(limit, " for update skip locked");
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update message set state = 'SENDING', claimed_at = :now where id in (:ids)")
                .param("now", at(clock.instant()))
                .param("ids", ids)
                .update();
        return jdbc.sql("select * from message where id in (:ids) order by id")
                .param("ids", ids)
                .query(Outbox::message)
                .list();
    }

    private List<Long> waiting(int limit, String lock) {
        return jdbc.sql("select id from message where state = 'QUEUED' and next_attempt_at <= ?"
                        + " order by next_attempt_at, id limit ?" + lock)
                .params(at(clock.instant()), limit)
                .query(Long.class)
                .list();
    }

    /** The mail server took it. */
    void sent(Message message) {
        jdbc.sql("update message set state = 'SENT', sent_at = ?, last_error = null where id = ?")
                .params(at(clock.instant()), message.id())
                .update();
    }

    /** It will never be taken. */
    void failed(Message message, String reason) {
        jdbc.sql("update message set state = 'FAILED', attempts = attempts + 1, last_error = ? where id = ?")
                .params(cut(reason), message.id())
                .update();
    }

    /** It was not taken now and may be at {@code nextAttempt}. */
    void putOff(Message message, Instant nextAttempt, String reason) {
        jdbc.sql("update message set state = 'QUEUED', attempts = attempts + 1, next_attempt_at = ?, last_error = ?"
                        + " where id = ?")
                .params(at(nextAttempt), cut(reason), message.id())
                .update();
    }

    /** Puts back what was claimed and not tried. */
    void release(Collection<Message> untried) {
        if (!untried.isEmpty()) {
            jdbc.sql("update message set state = 'QUEUED' where state = 'SENDING' and id in (:ids)")
                    .param("ids", untried.stream().map(Message::id).toList())
                    .update();
        }
    }

    /** Notes on everything that waits why nothing goes out. */
    void noteTrouble(String reason) {
        jdbc.sql("update message set last_error = ? where state = 'QUEUED' and next_attempt_at <= ?")
                .params(cut(reason), at(clock.instant()))
                .update();
    }

    /**
     * Messages claimed before {@code claimedBefore} and neither sent nor refused: their delivery was interrupted, and
     * whether the mail server took them is not known.
     */
    @Transactional(readOnly = true)
    List<Message> interrupted(Instant claimedBefore) {
        return jdbc.sql("select * from message where state = 'SENDING' and claimed_at < ? order by id")
                .param(at(claimedBefore))
                .query(Outbox::message)
                .list();
    }

    /** What has waited since before {@code queuedBefore} is told no more: what it says is no longer so. */
    int giveUp(Instant queuedBefore) {
        return jdbc.sql("update message set state = 'FAILED', last_error = 'notices.why.too-old'"
                        + " where state = 'QUEUED' and queued_at < ?")
                .param(at(queuedBefore))
                .update();
    }

    /** Gives a failed message another round of attempts; false if it is none. */
    boolean queueAgain(long id) {
        return jdbc.sql("update message set state = 'QUEUED', attempts = 0, next_attempt_at = :now, queued_at = :now"
                                + " where id = :id and state = 'FAILED'")
                        .param("now", at(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The newest first, {@code offset} of them left out. */
    @Transactional(readOnly = true)
    List<Message> latest(int limit, int offset) {
        return jdbc.sql("select * from message order by id desc limit ? offset ?")
                .params(limit, offset)
                .query(Outbox::message)
                .list();
    }

    @Transactional(readOnly = true)
    int count() {
        return jdbc.sql("select count(*) from message").query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    Optional<Message> find(long id) {
        return jdbc.sql("select * from message where id = ?")
                .param(id)
                .query(Outbox::message)
                .optional();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getString("occasion"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                Locale.forLanguageTag(row.getString("language")),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                row.getString("last_error"),
                row.getString("message_id"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                instant(row, "claimed_at"),
                instant(row, "sent_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_ERROR));
    }
}
