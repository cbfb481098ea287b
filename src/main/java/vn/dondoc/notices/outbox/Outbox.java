package vn.dondoc.notices.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Why a mail is not to be sent; asked for within the statement that files it, since a morning files hundreds. */
    private static final String WHY_NOT = "coalesce(cast(:nowhere as varchar(20)),"
            + " (select max('BAD_ADDRESS') from bad_address where bad_address.address = :small))";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailSettings settings;
    private final ReplyTokens tokens;
    private final Enclosures enclosures;
    private final BadAddresses addresses;
    private final Events events;
    private final Items items;

    Outbox(
            JdbcTemplate template,
            Clock clock,
            MailSettings settings,
            ReplyTokens tokens,
            Enclosures enclosures,
            BadAddresses addresses,
            Events events,
            Items items) {
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
        this.settings = settings;
        this.tokens = tokens;
        this.enclosures = enclosures;
        this.addresses = addresses;
        this.events = events;
        this.items = items;
    }

    /**
     * Files a mail with what it tells of; one without an address, or to a bad one, as suppressed.
     *
     * @throws org.springframework.dao.DuplicateKeyException if there is one for its occasion already
     */
    public void file(Mail mail) {
        file(mail, clock.instant());
    }

    /** The same, but it is not sent before that moment. */
    public void file(Mail mail, Instant notBefore) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into message (occasion, recipient, address, subject, language, state,"
                        + " attempts, next_attempt_at, trouble, message_id, queued_at, unsubscribe)"
                        + " values (:occasion, :recipient, :address, :subject, :language,"
                        + " case when " + WHY_NOT + " is null then 'QUEUED' else 'SUPPRESSED' end,"
                        + " 0, :notBefore, " + WHY_NOT + ", :messageId, :now, :unsubscribe)")
                .param("occasion", mail.occasion())
                .param("recipient", mail.recipient())
                .param("address", mail.address())
                .param("subject", mail.subject())
                .param("language", mail.language().toLanguageTag())
                .param("nowhere", mail.address() == null ? Trouble.NO_ADDRESS.name() : null)
                .param("small", mail.address() == null ? "" : BadAddresses.small(mail.address()))
                .param("notBefore", MessageRows.at(notBefore))
                .param("messageId", newMessageId(mail))
                .param("now", MessageRows.at(clock.instant()))
                .param(
                        "unsubscribe",
                        mail.unsubscribe() == null ? null : mail.unsubscribe().toASCIIString())
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        jdbc.sql("insert into message_body (body_of, body_text, body_html, answers_id, answers_references)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        mail.text(),
                        mail.html(),
                        mail.answers() == null ? null : mail.answers().messageId(),
                        mail.answers() == null ? null : mail.answers().references())
                .update();
        enclosures.add(id, mail.attachments());
        items.add(id, mail.told());
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

    /** Those occasions for which a mail was filed that begin so; one query. */
    @Transactional(readOnly = true)
    public Set<String> occasions(String beginning) {
        return Set.copyOf(jdbc.sql("select occasion from message where occasion like ?")
                .param(beginning + "%")
                .query(String.class)
                .list());
    }

    /** The addresses, in small letters, to which nothing is sent since mails to them came back. */
    @Transactional(readOnly = true)
    public Set<String> badAddresses() {
        return addresses.marked();
    }

    /** Everything told of a pack's obligations, to whom, in the order in which it was told. */
    @Transactional(readOnly = true)
    public List<ToldTo> told(String pack) {
        return items.told(pack);
    }

    /** What was told to whom: to the person whom it concerns, also where somebody else read it. */
    public record ToldTo(String recipient, Told told) {}

    /** Gives a failed message another round of attempts; false if it is none. */
    boolean queueAgain(long id) {
        boolean queued = jdbc.sql("update message set state = 'QUEUED', attempts = 0, repeats = 0,"
                                + " next_attempt_at = :now, queued_at = :now where id = :id and state = 'FAILED'")
                        .param("now", MessageRows.at(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
        if (queued) {
            events.note(id, new Refusal(Trouble.ONCE_MORE, ""));
        }
        return queued;
    }

    /**
     * Takes the mark from an address; what was suppressed for it since {@code from} waits again, of the digests only the
     * newest: it has all that is still due.
     *
     * @return how many mails wait again; -1 if the address was not marked
     */
    int lift(String address, Instant from) {
        if (!addresses.lift(address)) {
            return -1;
        }
        List<Message> suppressed = jdbc.sql(
                        MessageRows.SELECT + " where state = 'SUPPRESSED' and trouble = 'BAD_ADDRESS'"
                                + " and lower(address) = ? and queued_at >= ? order by id desc limit 100")
                .params(BadAddresses.small(address), MessageRows.at(from))
                .query(MessageRows::message)
                .list();
        Optional<Message> newest = suppressed.stream().filter(Outbox::isDigest).findFirst();
        List<Message> again = suppressed.stream()
                .filter(message -> !isDigest(message) || message.equals(newest.orElseThrow()))
                .toList();
        for (Message message : again) {
            jdbc.sql("update message set state = 'QUEUED', trouble = null, next_attempt_at = ? where id = ?")
                    .params(MessageRows.at(clock.instant()), message.id())
                    .update();
            events.note(message.id(), new Refusal(Trouble.ONCE_MORE, ""));
        }
        return again.size();
    }

    private static boolean isDigest(Message message) {
        return message.kind().equals("digest");
    }

    /** The newest first, {@code offset} of them left out. */
    @Transactional(readOnly = true)
    public List<Message> latest(int limit, int offset) {
        return search(Wanted.ALL, limit, offset);
    }

    @Transactional(readOnly = true)
    List<Message> search(Wanted wanted, int limit, int offset) {
        return wanted.in(jdbc, MessageRows.SELECT, "order by id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(MessageRows::message)
                .list();
    }

    @Transactional(readOnly = true)
    public int count() {
        return count(Wanted.ALL);
    }

    @Transactional(readOnly = true)
    int count(Wanted wanted) {
        return wanted.in(jdbc, "select count(*) from message", "")
                .query(Integer.class)
                .single();
    }

    /** How many there are in each state. */
    @Transactional(readOnly = true)
    Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) as many from message group by state").query(row -> {
            counts.put(State.valueOf(row.getString("state")), row.getInt("many"));
        });
        return counts;
    }

    /** When the oldest that waits was queued, and when one was last sent. */
    @Transactional(readOnly = true)
    Pace pace() {
        return jdbc.sql("select (select min(queued_at) from message where state in ('QUEUED', 'SENDING')) as waiting,"
                        + " (select max(sent_at) from message) as sent")
                .query((row, number) -> new Pace(MessageRows.instant(row, "waiting"), MessageRows.instant(row, "sent")))
                .single();
    }

    /** Absent where nothing waits, or nothing was ever sent. */
    record Pace(@Nullable Instant waitingSince, @Nullable Instant lastSent) {}

    @Transactional(readOnly = true)
    Optional<Message> find(long id) {
        return jdbc.sql(MessageRows.SELECT + " where id = ?")
                .param(id)
                .query(MessageRows::message)
                .optional();
    }
}
