package vn.dondoc.reporting.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.BounceReceived;

/**
 * Mails given back. Anybody can write such a notice: only one that names a mail of ours, which only whoever got it can,
 * ends writing to an address; another one is laid before a person.
 */
@Component
@Order(20)
class ReturnedTaker implements Taker {

    private final ApplicationEventPublisher events;

    ReturnedTaker(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public Optional<Taken> take(Arrival mail, Known known, Instant receivedAt) {
        Letter letter = mail.letter();
        List<Returned> all = ReturnNotice.read(letter);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String messageId = known.reply() == null
                ? null
                : Tokens.messageId(letter, known.reply().token()).orElse(null);
        all.stream()
                .filter(returned -> !returned.passedOn())
                .forEach(returned -> events.publishEvent(event(returned, messageId, receivedAt)));
        boolean ours = messageId != null;
        return Optional.of(new Taken(Returned.fate(all), reason(all), !ours, List.of()));
    }

    private static BounceReceived event(Returned returned, @Nullable String messageId, Instant at) {
        return new BounceReceived(
                messageId, returned.address(), returned.forGood() && messageId != null, returned.reason(), at);
    }

    private static String reason(List<Returned> all) {
        return all.stream()
                .map(returned -> (returned.address() == null ? "" : returned.address() + ": ") + returned.reason())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }
}
