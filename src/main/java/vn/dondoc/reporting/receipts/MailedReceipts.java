package vn.dondoc.reporting.receipts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReceiptsEntered;
import vn.dondoc.reporting.ReportReceived;
import vn.dondoc.reporting.owed.Report;

/** Writes down that a report came by mail. Asks nobody's rights: whoever reads the mail did. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MailedReceipts {

    private final ReceiptRegister register;
    private final Attachments attachments;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MailedReceipts(ReceiptRegister register, Attachments attachments, Clock clock, ApplicationEventPublisher events) {
        this.register = register;
        this.attachments = attachments;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The first receipt counts: a later one is no news, and what came with it is kept beside the first.
     *
     * @param at when the mail came
     * @param by user name of its sender
     * @param evidence scans and photos that came with it
     */
    public void receive(Report report, Instant at, String by, List<KeptFile> evidence) {
        receive(report, Receipt.Door.MAIL, at, by, evidence);
    }

    /** The same for what came by another door. */
    public void receive(Report report, Receipt.Door door, Instant at, String by, List<KeptFile> evidence) {
        String pack = report.pack().name();
        Optional<ReceiptRegister.Entry> before = register.standing(pack, report.key()).stream()
                .filter(entry -> !entry.receipt().receivedAt().isAfter(at))
                .findFirst();
        Instant now = clock.instant();
        if (before.isPresent()) {
            attachments.attach(before.get().id(), evidence, now, by);
            return;
        }
        Receipt receipt = report.received(door, at, now, by, null);
        long id = register.enter(pack, receipt, false, null);
        attachments.attach(id, evidence, now, by);
        events.publishEvent(new ReportReceived(pack, report.unit().id(), report.period()));
        events.publishEvent(new ReceiptsEntered(pack, List.of(new ReceiptsEntered.Line(id, receipt))));
    }
}
