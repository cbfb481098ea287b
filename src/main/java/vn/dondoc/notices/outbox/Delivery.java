package vn.dondoc.notices.outbox;

import java.time.Clock;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/**
 * Brings the outbox to the mail server. Any number of rounds may run, on any number of nodes. Each mail is claimed, begun
 * and noted as sent in transactions of their own, so none waits for the mail server. If the machine stops, what its round
 * had claimed goes back once the round's lease is over; only the one mail that was begun and not noted may arrive twice,
 * under the same Message-ID.
 */
@Service
@NamedInterface("delivery")
public class Delivery {

    private final Dispatch dispatch;
    private final MailServer server;
    private final MailSettings settings;
    private final Clock clock;

    public Delivery(Dispatch dispatch, MailServer server, MailSettings settings, Clock clock) {
        this.dispatch = dispatch;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends what waits. Without a mail server, or while it does not answer, everything stays where it is.
     *
     * @return how many mails the server took
     */
    public int round() {
        if (!server.isConfigured()) {
            return 0;
        }
        dispatch.takeOver();
        dispatch.giveUp(clock.instant().minus(settings.mail().giveUpAfter()));
        return dispatch.anythingWaits() ? deliver() : 0;
    }

    private int deliver() {
        long id = dispatch.rounds().begin();
        Heartbeat heart = new Heartbeat(() -> dispatch.rounds().keep(id));
        try (Marker marker = new Marker(dispatch.rounds(), id);
                Scribe scribe = new Scribe(server)) {
            Round round = new Round(
                    id, dispatch, server, scribe, marker, settings.mail().line(), clock);
            round.run();
            dispatch.rounds().end(id, round.taken(), round.trouble());
            return round.taken();
        } finally {
            // Of a round that failed the lease runs out, and the next takes over what it holds.
            heart.close();
        }
    }
}
