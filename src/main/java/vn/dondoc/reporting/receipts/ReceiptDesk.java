package vn.dondoc.reporting.receipts;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReceiptsEntered;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportReceived;
import vn.dondoc.reporting.ReportsReceived;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** Where it is written down that something came in, whichever way. That stops reminders and decides timeliness. */
@Service
public class ReceiptDesk {

    /** The ways that staff record; the others record themselves. */
    public static final List<Receipt.Door> RECORDED = List.of(
            Receipt.Door.ZALO,
            Receipt.Door.PAPER,
            Receipt.Door.REGISTRY,
            Receipt.Door.E_OFFICE,
            Receipt.Door.MAIL,
            Receipt.Door.TELEPHONE);

    private final ReceiptRegister register;
    private final Attachments attachments;
    private final KeptFiles files;
    private final Reports reports;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReceiptDesk(
            ReceiptRegister register,
            Attachments attachments,
            KeptFiles files,
            Reports reports,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.register = register;
        this.attachments = attachments;
        this.files = files;
        this.reports = reports;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What came in by other ways.
     *
     * @param letters who sent it, each with the paper that it came with; one letter may bring several
     * @param receivedAt the moment it came, not later than now
     */
    public record Incoming(
            String rule,
            Period period,
            Map<UnitId, ReceivedLetter> letters,
            Instant receivedAt,
            Receipt.Door door,
            @Nullable String remark,
            List<MultipartFile> scans) {

        /** One letter for all of them. */
        public Incoming(
                String rule,
                Period period,
                Set<UnitId> units,
                Instant receivedAt,
                Receipt.Door door,
                ReceivedLetter letter,
                @Nullable String remark,
                List<MultipartFile> scans) {
            this(rule, period, letters(units, letter), receivedAt, door, remark, scans);
        }

        private static Map<UnitId, ReceivedLetter> letters(Set<UnitId> units, ReceivedLetter letter) {
            Map<UnitId, ReceivedLetter> letters = new LinkedHashMap<>();
            units.forEach(unit -> letters.put(unit, letter));
            return letters;
        }

        Set<UnitId> units() {
            return letters.keySet();
        }
    }

    /** Staff of the province may for all its units, an office for the units below it: nobody for their own. */
    boolean mayRecordFor(UnitId unit) {
        Officer officer = access.current();
        boolean own =
                officer.offices().stream().anyMatch(office -> office.unit().equals(unit));
        return access.mayReportFor(unit) && (officer.holds(Role.PROVINCIAL_STAFF) || !own);
    }

    /**
     * Enters one receipt for each unit; where the same line stands already, as after a second press of the button, none.
     *
     * @throws AccessDeniedException if it may not be recorded for one of the units; then for none
     * @throws RefusedException with everything else that is wrong; then nothing is entered
     */
    @Transactional
    public void record(Incoming incoming) {
        if (!incoming.units().stream().allMatch(this::mayRecordFor)) {
            throw new AccessDeniedException("Not a unit below one's own");
        }
        Instant now = clock.instant();
        List<Report> owed = owed(incoming, now);
        register.takeTurn();
        List<KeptFiles.KeptFile> scans = files.keepScans(incoming.scans());
        String by = access.current().username();
        Map<String, List<ReceiptsEntered.Line>> entered = new LinkedHashMap<>();
        for (Report report : owed) {
            Receipt receipt = new Receipt(
                    report.unit().id(),
                    incoming.rule(),
                    incoming.period(),
                    incoming.receivedAt(),
                    now,
                    incoming.door(),
                    by,
                    incoming.remark());
            ReceivedLetter letter = letterOf(incoming, report);
            if (register.same(report.pack().name(), receipt, letter).isPresent()) {
                continue;
            }
            long id = register.enter(report.pack().name(), receipt, letter);
            attachments.attach(id, scans, now, by);
            entered.computeIfAbsent(report.pack().name(), any -> new ArrayList<>())
                    .add(new ReceiptsEntered.Line(id, receipt));
        }
        tell(owed);
        entered.forEach((pack, lines) -> events.publishEvent(new ReceiptsEntered(pack, lines)));
    }

    private static ReceivedLetter letterOf(Incoming incoming, Report report) {
        return requireNonNull(incoming.letters().get(report.unit().id()));
    }

    private List<Report> owed(Incoming incoming, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (incoming.units().isEmpty()) {
            faults.add(Fault.at("", 0, "reporting.fault.no-unit"));
        }
        faults.addAll(Plausible.faults(incoming, now));
        List<Report> owed = new ArrayList<>();
        for (UnitId unit : incoming.units()) {
            reports.find(new ReportKey(incoming.rule(), unit, incoming.period()))
                    .ifPresentOrElse(
                            owed::add,
                            () -> faults.add(Fault.at("", 0, "reporting.fault.not-owed", incoming.rule(), unit)));
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return owed;
    }

    private void tell(List<Report> owed) {
        owed.stream()
                .collect(Collectors.groupingBy(
                        report -> report.pack().name(),
                        Collectors.mapping(report -> report.unit().id(), Collectors.toSet())))
                .forEach((pack, units) -> events.publishEvent(new ReportsReceived(pack, units)));
    }

    /** Whether a report in words or a task is still to be handed in: as many came as are owed, and that is enough. */
    public boolean awaits(Report report, List<ReceiptRegister.Entry> receipts) {
        long standing =
                receipts.stream().filter(entry -> entry.struck() == null).count();
        return report.form() == null && standing < report.rule().owed();
    }

    /**
     * A unit sends a report in words, or tells a task done, through our page.
     *
     * @param receivedAt absent = whoever is signed in does not speak for the unit: what came is then entered in the register
     * @param doneOn the day on which the task was done, not later than today; absent = today
     * @throws ResponseStatusException 404 where a form is to be filled in
     * @throws RefusedException if it came already, or nothing is handed in: neither words nor a file, or that
     *     day is later, or before the period of the task
     */
    @Transactional
    public void handIn(
            Report report,
            @Nullable Instant receivedAt,
            @Nullable LocalDate doneOn,
            @Nullable String remark,
            List<MultipartFile> scans) {
        access.requireReportFor(report.unit().id());
        if (report.form() != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (receivedAt == null) {
            throw refusal("reporting.fault.hand-in.other");
        }
        Instant done = doneOn == null || doneOn.equals(LocalDate.now(clock)) ? receivedAt : done(report, doneOn);
        register.takeTurn();
        if (!awaits(report, register.of(report.pack().name(), report.key()))) {
            throw refusal("reporting.fault.hand-in.again");
        }
        List<KeptFiles.KeptFile> kept = files.keepScans(scans);
        if (remark == null && kept.isEmpty()) {
            throw refusal("reporting.fault.hand-in.empty");
        }
        Instant now = clock.instant();
        String by = access.current().username();
        Receipt receipt = report.received(Receipt.Door.PAGE, done, now, by, remark);
        long id = register.enter(report.pack().name(), receipt, false, null);
        attachments.attach(id, kept, now, by);
        events.publishEvent(
                new ReportReceived(report.pack().name(), report.unit().id(), report.period()));
        events.publishEvent(new ReceiptsEntered(report.pack().name(), List.of(new ReceiptsEntered.Line(id, receipt))));
    }

    private static RefusedException refusal(String code) {
        return new RefusedException(List.of(Fault.at("", 0, code)));
    }

    private Instant done(Report report, LocalDate day) {
        Faults faults = new Faults();
        if (day.isAfter(LocalDate.now(clock))) {
            faults.add(Fault.at("", 0, "reporting.fault.done-future"));
        } else if (day.isBefore(report.period().start())) {
            faults.add(Fault.at("", 0, "reporting.fault.done-before"));
        }
        faults.throwIfRefused();
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /**
     * Adds the signed copy to what had come as a soft one.
     *
     * @throws RefusedException if it came before the soft one or after now, or one is there already
     */
    @Transactional
    void sign(long id, Instant receivedAt, @Nullable String number, List<MultipartFile> scans) {
        ReceiptRegister.Entry entry = mine(id);
        Instant now = clock.instant();
        Faults faults = new Faults();
        if (entry.isSigned() || entry.struck() != null) {
            faults.add(Fault.at("", 0, "reporting.fault.signed"));
        }
        if (receivedAt.isAfter(now)) {
            faults.add(Fault.at("", 0, "reporting.fault.future"));
        }
        if (receivedAt.isBefore(entry.receipt().receivedAt())) {
            faults.add(Fault.at("", 0, "reporting.fault.signed-before"));
        }
        faults.throwIfRefused();
        String by = access.current().username();
        register.add(id, new SignedCopy(receivedAt, now, by, number));
        attachments.attach(id, files.keepScans(scans), now, by);
        Receipt receipt = entry.receipt();
        events.publishEvent(new ReportReceived(entry.pack(), receipt.unit(), receipt.period()));
    }

    private ReceiptRegister.Entry mine(long id) {
        ReceiptRegister.Entry entry =
                register.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayRecordFor(entry.receipt().unit())) {
            throw new AccessDeniedException("Not a unit below one's own");
        }
        return entry;
    }

    /**
     * Strikes out a line entered by mistake; only who may enter it may.
     *
     * @throws RefusedException without a reason
     */
    @Transactional
    void strikeOut(long id, @Nullable String reason) {
        ReceiptRegister.Entry entry = mine(id);
        if (reason == null) {
            throw refusal("reporting.fault.no-reason");
        }
        if (entry.struck() == null) {
            register.strikeOut(id, clock.instant(), access.current().username(), reason);
            Receipt receipt = entry.receipt();
            events.publishEvent(new ReportReceived(entry.pack(), receipt.unit(), receipt.period()));
        }
    }
}
