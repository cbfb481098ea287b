package vn.dondoc.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.reporting.ReceiptsEntered;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportReturned;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Units;

/**
 * Mails that do not wait for the morning: a report given back, a report received. Filed in the transaction that decides
 * it. What answers the reader's own action goes at once, the rest within office hours.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AtOnce {

    private final Audiences audiences;
    private final Officers officers;
    private final Units units;
    private final Packs packs;
    private final Verdicts verdicts;
    private final Obligations obligations;
    private final Notes notes;
    private final NoteWriter writer;
    private final Outbox outbox;
    private final Clock clock;

    AtOnce(
            Audiences audiences,
            Officers officers,
            Units units,
            Packs packs,
            Verdicts verdicts,
            Obligations obligations,
            Notes notes,
            NoteWriter writer,
            Outbox outbox,
            Clock clock) {
        this.audiences = audiences;
        this.officers = officers;
        this.units = units;
        this.packs = packs;
        this.verdicts = verdicts;
        this.obligations = obligations;
        this.notes = notes;
        this.writer = writer;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** To who sent it and who is in charge; not to who decided. */
    @EventListener
    void on(ReportReturned event) {
        Unit unit = units.territory().find(event.report().unit()).orElseThrow();
        Recipients recipients = recipients();
        Stream<Officer> sender = officers.find(event.sentBy()).stream();
        String decidedBy = name(event.decidedBy());
        Told told = told(event.pack(), event.report(), today());
        readers(recipients, Stream.concat(sender, recipients.inCharge(unit).stream()))
                .forEach((reader, absent) -> {
                    if (!reader.username().equals(event.decidedBy())) {
                        NoteView note = notes.returned(event, unit, decidedBy, reader, absent);
                        String occasion = "returned" + path(event.report()) + "/" + event.version() + "/";
                        outbox.file(
                                writer.write(occasion + reader.username(), reader, note, List.of(told)),
                                hours().earliest(clock.instant()));
                    }
                });
    }

    /** To who is in charge and who sent it, unless they do not want it. */
    @EventListener
    void on(ReceiptsEntered event) {
        Recipients recipients = recipients();
        Map<ReportKey, Verdict> verdicts = verdicts(event);
        for (ReceiptsEntered.Line line : event.lines()) {
            Verdict verdict = verdicts.get(key(line));
            if (verdict != null) {
                tell(event.pack(), line, verdict, recipients);
            }
        }
    }

    private void tell(String pack, ReceiptsEntered.Line line, Verdict verdict, Recipients recipients) {
        String by = line.receipt().by();
        Instant now = clock.instant();
        Due due = verdict.due();
        Told told = told(pack, key(line), due == null ? today() : due.lastDay());
        Stream<Officer> wanting = recipients.inCharge(verdict.unit()).stream()
                .filter(officer -> recipients.choice(officer).receipts());
        readers(recipients, wanting).forEach((reader, absent) -> {
            NoteView note = notes.received(line.receipt(), verdict, reader, absent);
            Instant notBefore = reader.username().equals(by) ? now : hours().earliest(now);
            outbox.file(
                    notes.declinable(
                            writer.write(
                                    "received/" + line.id() + "/" + reader.username(), reader, note, List.of(told)),
                            note),
                    notBefore);
        });
    }

    private Map<ReportKey, Verdict> verdicts(ReceiptsEntered event) {
        return packs.find(event.pack()).stream()
                .flatMap(pack ->
                        verdicts
                                .of(
                                        pack,
                                        event.lines().stream()
                                                .map(line -> line.receipt().unit())
                                                .distinct()
                                                .toList())
                                .stream())
                .collect(Collectors.toMap(
                        verdict -> new ReportKey(
                                verdict.rule().code(), verdict.unit().id(), verdict.period()),
                        Function.identity()));
    }

    /** Who reads it, each once, and the one away for whom they do; empty = it is their own. */
    static Map<Officer, Optional<Officer>> readers(Recipients recipients, Stream<Officer> concerned) {
        Map<Officer, Optional<Officer>> readers = new LinkedHashMap<>();
        concerned.forEach(officer -> {
            Officer reader = recipients.reader(officer);
            readers.merge(
                    reader,
                    reader.equals(officer) ? Optional.empty() : Optional.of(officer),
                    (one, other) -> one.isEmpty() ? one : other);
        });
        return readers;
    }

    private Recipients recipients() {
        return new Recipients(audiences.on(today()), units.territory().on(today()));
    }

    private static ReportKey key(ReceiptsEntered.Line line) {
        return new ReportKey(
                line.receipt().rule(), line.receipt().unit(), line.receipt().period());
    }

    private static String path(ReportKey report) {
        return "/" + report.rule() + "/" + report.unit() + "/" + report.period();
    }

    private static Told told(String pack, ReportKey report, LocalDate day) {
        return new Told(
                pack, report.rule(), report.unit().toString(), report.period().toString(), day, Told.Kind.NOTE, 0);
    }

    private String name(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }

    private OfficeHours hours() {
        return new OfficeHours(obligations.workingDays());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
