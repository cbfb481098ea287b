package vn.dondoc.notices.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.notices.outbox.BadAddresses.BadAddress;
import vn.dondoc.notices.outbox.Message.State;

/** What staff see of the outbox, and may do with it. */
@Service
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class MailRoom {

    static final int PAGE = 50;

    private static final Duration LONG_WAIT = Duration.ofHours(1);

    private final Outbox outbox;
    private final Events events;
    private final Rounds rounds;
    private final BadAddresses addresses;
    private final Readers readers;
    private final MailServer server;
    private final MailSettings settings;
    private final Officers officers;
    private final Clock clock;

    MailRoom(
            Outbox outbox,
            Events events,
            Rounds rounds,
            BadAddresses addresses,
            Readers readers,
            MailServer server,
            MailSettings settings,
            Officers officers,
            Clock clock) {
        this.outbox = outbox;
        this.events = events;
        this.rounds = rounds;
        this.addresses = addresses;
        this.readers = readers;
        this.server = server;
        this.settings = settings;
        this.officers = officers;
        this.clock = clock;
    }

    /** A mail, without the secrets in its links, with its times as the offices have them. */
    record Entry(
            Message message,
            String recipient,
            LocalDateTime queuedAt,
            @Nullable LocalDateTime sentAt) {}

    /** What happened to a mail: see {@link Events.Event}. */
    record Happened(LocalDateTime at, Trouble trouble, String words) {}

    /** An address to which nothing is sent, and whose it is: names, perhaps none. */
    record Struck(String address, LocalDateTime since, String words, String holders) {}

    /** How many mails are in a state. */
    record Count(State state, int mails) {}

    /**
     * How delivery goes.
     *
     * @param delivers whether there is a mail server at all; without one mails only lie here
     * @param trouble what is the matter with it; absent = nothing
     * @param words its own words for that
     * @param troubleSince since when
     * @param waitingSince when the oldest that waits was written, if that is more than an hour ago
     * @param lastSent when a mail last went out
     */
    record Health(
            boolean delivers,
            @Nullable Trouble trouble,
            String words,
            @Nullable LocalDateTime troubleSince,
            @Nullable LocalDateTime waitingSince,
            @Nullable LocalDateTime lastSent) {}

    Health health() {
        Outbox.Pace pace = outbox.pace();
        Instant waiting = pace.waitingSince();
        boolean late = waiting != null && waiting.isBefore(clock.instant().minus(LONG_WAIT));
        Optional<Rounds.Outage> outage = server.isConfigured() ? rounds.outage() : Optional.empty();
        return new Health(
                server.isConfigured(),
                outage.map(Rounds.Outage::trouble).orElse(null),
                outage.map(Rounds.Outage::words).orElse(""),
                local(outage.map(Rounds.Outage::since).orElse(null)),
                late && server.isConfigured() ? local(waiting) : null,
                local(pace.lastSent()));
    }

    /** All states, also those without mails. */
    List<Count> counts() {
        Map<State, Integer> counts = outbox.counts();
        return Arrays.stream(State.values())
                .map(state -> new Count(state, counts.getOrDefault(state, 0)))
                .toList();
    }

    /** @param page counted from 0; the newest mails first */
    List<Entry> page(OutboxFilter filter, int page) {
        Map<String, String> names = readers.names();
        return outbox.search(readers.wanted(filter), PAGE, page * PAGE).stream()
                .map(message -> entry(message, names.getOrDefault(message.recipient(), message.recipient())))
                .toList();
    }

    int pages(OutboxFilter filter) {
        return (outbox.count(readers.wanted(filter)) + PAGE - 1) / PAGE;
    }

    Optional<Entry> find(long id) {
        return outbox.find(id)
                .map(message -> entry(
                        message,
                        officers.find(message.recipient()).map(Officer::name).orElse(message.recipient())));
    }

    /** What happened to a mail until it was sent, the newest first. */
    List<Happened> history(long id) {
        return events.of(id).stream()
                .map(event -> new Happened(
                        LocalDateTime.ofInstant(event.at(), clock.getZone()), event.trouble(), event.words()))
                .toList();
    }

    /** The addresses to which nothing is sent. */
    List<Struck> struck() {
        List<BadAddress> bad = addresses.all();
        Map<String, String> holders = bad.isEmpty() ? Map.of() : readers.holders();
        return bad.stream()
                .map(address -> new Struck(
                        address.address(),
                        LocalDateTime.ofInstant(address.since(), clock.getZone()),
                        address.words(),
                        holders.getOrDefault(address.address(), "")))
                .toList();
    }

    /** Puts a mail that was given up back among those that wait; any other stays as it is. */
    boolean sendAgain(long id) {
        return outbox.queueAgain(id);
    }

    /** Lets mails go to an address again; how many wait now, or -1 if it was not struck off. */
    int tryAgain(String address) {
        return outbox.lift(address, clock.instant().minus(settings.mail().giveUpAfter()));
    }

    private Entry entry(Message message, String recipient) {
        return new Entry(
                message.blanked(),
                recipient,
                LocalDateTime.ofInstant(message.queuedAt(), clock.getZone()),
                local(message.sentAt()));
    }

    private @Nullable LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
