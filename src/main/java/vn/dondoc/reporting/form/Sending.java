package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReceiptsEntered;
import vn.dondoc.reporting.ReportReceived;
import vn.dondoc.reporting.ReportsReceived;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.figures.StoredFigures.Source;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.receipts.ReceiptRegister;
import vn.dondoc.territory.UnitId;

/** What follows from sending a form: its figures count from now on, and if the unit sent it itself, it was received. */
@Component
class Sending {

    private final StoredFigures figures;
    private final ReceiptRegister register;
    private final ApplicationEventPublisher events;

    Sending(StoredFigures figures, ReceiptRegister register, ApplicationEventPublisher events) {
        this.figures = figures;
        this.register = register;
        this.events = events;
    }

    void send(Report report, SubmissionVersion version, FormEntries entries, Entrance entrance) {
        figures.add(
                changes(report, entries, version.isNothingDone()),
                new Source(version.savedAt(), version.id(), entrance.upload()));
        receive(report, version, entrance);
    }

    /** Tells that figures of a report changed. */
    void tell(Report report) {
        events.publishEvent(
                new ReportReceived(report.pack().name(), report.unit().id(), report.period()));
    }

    /** Tells what was entered in the register. */
    void receive(String pack, List<ReceiptsEntered.Line> lines) {
        if (!lines.isEmpty()) {
            events.publishEvent(new ReceiptsEntered(pack, lines));
        }
    }

    /** Tells it of many reports of one pack at once. */
    void tell(List<Report> reports) {
        Set<UnitId> units = reports.stream().map(report -> report.unit().id()).collect(Collectors.toSet());
        if (!units.isEmpty()) {
            events.publishEvent(new ReportsReceived(reports.get(0).pack().name(), units));
        }
    }

    /** Who says that nothing happened has said 0 of everything that happens; stocks stay open. */
    private static List<String> zeros(Report report, Form form) {
        return form.indicators().stream()
                .map(code -> requireNonNull(report.pack().indicators().get(code)))
                .filter(indicator ->
                        indicator.type().isNumber() && indicator.type().isEntered())
                .filter(indicator -> indicator.counted() != Indicator.Counted.AT_DATE)
                .map(Indicator::code)
                .toList();
    }

    /** Only what differs from the figures that count now; a field emptied takes its figure back. */
    List<Statement> changes(Report report, FormEntries entries, boolean nothingDone) {
        return changes(report, entries, nothingDone, figures.of(report.unit().id(), report.period()));
    }

    /** @param now the unit's figures of the period that count now */
    static List<Statement> changes(Report report, FormEntries entries, boolean nothingDone, List<Figure> now) {
        Form form = requireNonNull(report.form());
        Map<String, BigDecimal> numbers = new HashMap<>(entries.numbers());
        if (nothingDone) {
            zeros(report, form).forEach(code -> numbers.putIfAbsent(code, BigDecimal.ZERO));
        }
        Map<String, BigDecimal> known = new HashMap<>();
        now.forEach(figure -> known.put(figure.indicator(), figure.value()));
        known.keySet().retainAll(form.indicators());
        Set<String> indicators = new TreeSet<>(known.keySet());
        indicators.addAll(numbers.keySet());
        return indicators.stream()
                .filter(code -> !same(known.get(code), numbers.get(code)))
                .map(code -> new Statement(report.unit().id(), code, report.period(), numbers.get(code)))
                .toList();
    }

    private static boolean same(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before != null && after != null && before.compareTo(after) == 0;
    }

    /** The first receipt counts: a later one is no news. */
    private void receive(Report report, SubmissionVersion version, Entrance entrance) {
        Instant at = entrance.receivedAt();
        if (at == null
                || register.standing(report.pack().name(), report.key()).stream()
                        .anyMatch(entry -> !entry.receipt().receivedAt().isAfter(at))) {
            return;
        }
        Receipt receipt = report.received(entrance.door(), at, version.savedAt(), entrance.by(), null);
        long id = register.enter(report.pack().name(), receipt, false, null);
        receive(report.pack().name(), List.of(new ReceiptsEntered.Line(id, receipt)));
    }
}
