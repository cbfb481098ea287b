package vn.dondoc.notices.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.Due;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Recipients;
import vn.dondoc.notices.recipients.Recipients.Reader;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReceiptsEntered;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportReturned;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/**
 * Mails that do not wait for the morning: a report given back, a report received. Filed in the transaction that decides
 * it. What answers the reader's own action goes at once, the rest within office hours.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AtOnce {

    private final ReadersToday today;
    private final Officers officers;
    private final Units units;
    private final Packs packs;
    private final Verdicts verdicts;
    private final Notes notes;
    private final NoteWriter writer;
    private final Outbox outbox;

    AtOnce(
            ReadersToday today,
            Officers officers,
            Units units,
            Packs packs,
            Verdicts verdicts,
            Notes notes,
            NoteWriter writer,
            Outbox outbox) {
        this.today = today;
        this.officers = officers;
        this.units = units;
        this.packs = packs;
        this.verdicts = verdicts;
        this.notes = notes;
        this.writer = writer;
        this.outbox = outbox;
    }

    /** To who sent it and who is in charge; not to who decided. */
    @EventListener
    void on(ReportReturned event) {
        ReportKey report = event.report();
        Unit unit = units.territory().find(report.unit()).orElseThrow();
        Recipients recipients = today.recipients();
        Stream<Officer> concerned =
                Stream.concat(officers.find(event.sentBy()).stream(), recipients.inCharge(unit).stream());
        String decidedBy = today.name(event.decidedBy());
        String occasion =
                "returned/" + report.rule() + "/" + report.unit() + "/" + report.period() + "/" + event.version();
        Told told = NoteWriter.told(event.pack(), report.rule(), report.unit(), report.period(), today.day());
        for (Reader reader : recipients.readers(concerned)) {
            if (!reader.officer().username().equals(event.decidedBy())) {
                NoteView note = notes.returned(event, unit, decidedBy, reader);
                outbox.file(writer.write(occasion, reader.officer(), note, told), today.officeHours());
            }
        }
    }

    /** To who is in charge and who sent it, unless they do not want it. */
    @EventListener
    void on(ReceiptsEntered event) {
        Recipients recipients = today.recipients();
        Map<ReportKey, Verdict> verdicts = verdicts(event);
        for (ReceiptsEntered.Line line : event.lines()) {
            Verdict verdict = verdicts.get(key(line));
            if (verdict != null) {
                tell(event.pack(), line, verdict, recipients);
            }
        }
    }

    private void tell(String pack, ReceiptsEntered.Line line, Verdict verdict, Recipients recipients) {
        Receipt receipt = line.receipt();
        Due due = verdict.due();
        LocalDate day = due == null ? today.day() : due.lastDay();
        Told told = NoteWriter.told(pack, receipt.rule(), receipt.unit(), receipt.period(), day);
        Stream<Officer> wanting = recipients.inCharge(verdict.unit()).stream()
                .filter(officer -> recipients.choice(officer).receipts());
        for (Reader reader : recipients.readers(wanting)) {
            NoteView note = notes.received(receipt, verdict, reader);
            boolean isOwnAction = reader.officer().username().equals(receipt.by());
            if (isOwnAction && receipt.door() == Receipt.Door.MAIL) {
                continue; // is told in answer to that mail
            }
            outbox.file(
                    writer.write("received/" + line.id(), reader.officer(), note, told),
                    isOwnAction ? today.now() : today.officeHours());
        }
    }

    private Map<ReportKey, Verdict> verdicts(ReceiptsEntered event) {
        List<UnitId> concerned = event.lines().stream()
                .map(line -> line.receipt().unit())
                .distinct()
                .toList();
        return packs.find(event.pack()).stream()
                .flatMap(pack -> verdicts.of(pack, concerned).stream())
                .collect(Collectors.toMap(
                        verdict -> new ReportKey(
                                verdict.rule().code(), verdict.unit().id(), verdict.period()),
                        Function.identity()));
    }

    private static ReportKey key(ReceiptsEntered.Line line) {
        return new ReportKey(
                line.receipt().rule(), line.receipt().unit(), line.receipt().period());
    }
}
