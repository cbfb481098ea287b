package vn.dondoc.reporting.mailbox;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * How many mails wait for somebody, for the navigation of every page: counted at most once in half a minute, since other
 * nodes take mails too. Templates know it as {@code @openMails}.
 */
@Component
public class OpenMails {

    private static final long GOOD_FOR = TimeUnit.SECONDS.toNanos(30);

    private final IncomingMails mails;
    private final AtomicReference<Counted> counted =
            new AtomicReference<>(new Counted(0, System.nanoTime() - GOOD_FOR));

    OpenMails(IncomingMails mails) {
        this.mails = mails;
    }

    private record Counted(int number, long at) {}

    /** In the whole province; only provincial staff are told. */
    public int count() {
        Counted last = counted.get();
        if (System.nanoTime() - last.at() < GOOD_FOR) {
            return last.number();
        }
        int number = mails.count(new IncomingMails.Filter(true, null, null, true));
        counted.set(new Counted(number, System.nanoTime()));
        return number;
    }

    /** The next to ask counts anew. */
    void changed() {
        counted.set(new Counted(0, System.nanoTime() - GOOD_FOR));
    }
}
