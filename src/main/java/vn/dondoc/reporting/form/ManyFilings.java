package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.figures.StoredFigures.Source;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.reporting.form.Outcome.Kept;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.receipts.ManyReceipts;
import vn.dondoc.reporting.review.LockedFigures;
import vn.dondoc.reporting.review.Locks;
import vn.dondoc.territory.UnitId;

/** Files the forms of many units as {@link Filing} does each, with as many statements for each table as for one. */
@Component
class ManyFilings {

    private final Filing filing;
    private final StoredVersions versions;
    private final Sending sending;
    private final StoredFigures figures;
    private final ManyReceipts receipts;
    private final Locks locks;
    private final Clock clock;

    ManyFilings(
            Filing filing,
            StoredVersions versions,
            Sending sending,
            StoredFigures figures,
            ManyReceipts receipts,
            Locks locks,
            Clock clock) {
        this.filing = filing;
        this.versions = versions;
        this.sending = sending;
        this.figures = figures;
        this.receipts = receipts;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * A form to be filed, with all that filing it needs to know.
     *
     * @param now the unit's figures of the period that count now
     * @param received when the report was first received; absent = it was not
     */
    private record Read(
            Sheet sheet,
            Posted posted,
            FormEntries entries,
            Entrance entrance,
            List<Figure> now,
            @Nullable Instant received) {

        Report report() {
            return sheet.report();
        }

        UnitId unit() {
            return report().unit().id();
        }

        List<Statement> changes() {
            return Sending.changes(report(), entries, posted.nothingDone(), now);
        }

        /** Whether it stands just so already: who sends a file twice has sent it once. */
        boolean isSettled() {
            return sheet.says(entries.typed(), posted.nothingDone())
                    && (!posted.send() || sheet.isSent() && !isReceivedNow());
        }

        /** The first receipt counts: a later one is no news. */
        boolean isReceivedNow() {
            Instant at = entrance.receivedAt();
            return posted.send() && at != null && (received == null || received.isAfter(at));
        }

        Receipt receipt(Instant recordedAt) {
            return report().received(
                            entrance.door(), requireNonNull(entrance.receivedAt()), recordedAt, entrance.by(), null);
        }

        StoredVersions.Next next(Instant now) {
            return new StoredVersions.Next(
                    unit(),
                    sheet.latest(),
                    new SubmissionVersion.Saving(
                            entries.typed(),
                            posted.send(),
                            posted.nothingDone(),
                            report().adopted().version(),
                            now,
                            entrance.by(),
                            entrance.door()));
        }
    }

    /** What forms must have in common to be kept together. */
    private record Kind(String pack, String rule, Period period) {

        static Kind of(Sheet sheet) {
            Report report = sheet.report();
            return new Kind(report.pack().name(), report.rule().code(), report.period());
        }
    }

    /**
     * Saves all of them or none; those that stand just so already are left alone.
     *
     * @param open read in the same transaction
     * @param posted by report, for each that is open
     * @param upload keeps the file that brought them and gives its number; asked only if anything is saved
     * @return what came of each
     * @throws org.springframework.dao.DataAccessException if somebody files one of them in this very moment
     */
    Map<ReportKey, Outcome> file(
            OpenForms open, Map<ReportKey, Posted> posted, Function<Report, Entrance> entrances, LongSupplier upload) {
        Map<Kind, List<Sheet>> kinds =
                open.all().stream().collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
        Map<ReportKey, Outcome> outcomes = new LinkedHashMap<>();
        Map<Kind, List<Read>> toSave = new LinkedHashMap<>();
        kinds.forEach((kind, sheets) -> {
            LockedFigures locked = locks.of(sheets.get(0).report().pack());
            for (Read read : read(kind, sheets, posted, entrances)) {
                outcomes.put(read.report().key(), outcome(read, locked));
                if (!read.isSettled()) {
                    toSave.computeIfAbsent(kind, any -> new ArrayList<>()).add(read);
                }
            }
        });
        if (!toSave.isEmpty() && outcomes.values().stream().allMatch(Kept.class::isInstance)) {
            long file = upload.getAsLong();
            toSave.forEach((kind, reads) -> save(kind, reads, file));
        }
        return outcomes;
    }

    private List<Read> read(
            Kind kind, List<Sheet> sheets, Map<ReportKey, Posted> posted, Function<Report, Entrance> entrances) {
        List<UnitId> units =
                sheets.stream().map(sheet -> sheet.report().unit().id()).toList();
        Map<UnitId, List<Figure>> now =
                figures.of(units, kind.period()).stream().collect(Collectors.groupingBy(Figure::unit));
        Map<UnitId, Instant> received = receipts.first(kind.pack(), kind.rule(), kind.period(), units);
        return sheets.stream()
                .map(sheet -> {
                    Report report = sheet.report();
                    Posted form = requireNonNull(posted.get(report.key()));
                    return new Read(
                            sheet,
                            form,
                            Filing.entries(report, form),
                            entrances.apply(report),
                            now.getOrDefault(report.unit().id(), List.of()),
                            received.get(report.unit().id()));
                })
                .toList();
    }

    private Outcome outcome(Read read, LockedFigures locked) {
        return read.isSettled()
                ? new Kept()
                : filing.outcome(read.sheet(), read.entries(), read.posted(), () -> locked, read::changes);
    }

    private void save(Kind kind, List<Read> all, long upload) {
        Instant now = clock.instant();
        Map<UnitId, Long> ids = versions.add(
                kind.pack(),
                kind.rule(),
                kind.period(),
                all.stream().map(read -> read.next(now)).toList());
        List<Read> sent = all.stream().filter(read -> read.posted().send()).toList();
        Map<Source, List<Statement>> statements = new LinkedHashMap<>();
        sent.forEach(read -> statements.put(new Source(now, ids.get(read.unit()), upload), read.changes()));
        figures.add(statements);
        List<Receipt> received = sent.stream()
                .filter(Read::isReceivedNow)
                .map(read -> read.receipt(now))
                .toList();
        sending.receive(kind.pack(), receipts.enter(kind.pack(), received));
        sending.tell(sent.stream().map(Read::report).toList());
    }
}
