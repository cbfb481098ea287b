package vn.dondoc.notices.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;

/** What staff see of the outbox, and may do with it. */
@Service
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class MailRoom {

    static final int PAGE = 50;

    private final Outbox outbox;
    private final MailServer server;
    private final Officers officers;
    private final Clock clock;

    MailRoom(Outbox outbox, MailServer server, Officers officers, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.officers = officers;
        this.clock = clock;
    }

    /** A mail with its times as the offices have them. */
    record Entry(
            Message message,
            String recipient,
            LocalDateTime queuedAt,
            @Nullable LocalDateTime sentAt) {}

    /** Whether mails go out at all; without a mail server they only lie here. */
    boolean delivers() {
        return server.isConfigured();
    }

    /** @param page counted from 0; the newest mails first */
    List<Entry> page(int page) {
        Map<String, String> names =
                officers.on(LocalDate.now(clock)).stream().collect(Collectors.toMap(Officer::username, Officer::name));
        return outbox.latest(PAGE, page * PAGE).stream()
                .map(message -> entry(message, names.getOrDefault(message.recipient(), message.recipient())))
                .toList();
    }

    int pages() {
        return (outbox.count() + PAGE - 1) / PAGE;
    }

    Optional<Entry> find(long id) {
        return outbox.find(id)
                .map(message -> entry(
                        message,
                        officers.find(message.recipient()).map(Officer::name).orElse(message.recipient())));
    }

    /** Puts a mail that was given up back among those that wait; any other stays as it is. */
    boolean sendAgain(long id) {
        return outbox.queueAgain(id);
    }

    private Entry entry(Message message, String recipient) {
        return new Entry(message, recipient, local(message.queuedAt()), sentAt(message));
    }

    private @Nullable LocalDateTime sentAt(Message message) {
        return message.sentAt() == null ? null : local(message.sentAt());
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
