package vn.dondoc.reporting.consolidated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Reliefs;
import vn.dondoc.guidance.pack.Paper;
import vn.dondoc.reporting.Figures;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.territory.Unit;

/** Who of those below has sent the report, in time or late. */
@Component
class Senders {

    private final Figures figures;
    private final Dues dues;

    Senders(Figures figures, Dues dues) {
        this.figures = figures;
        this.dues = dues;
    }

    /** In the order of the codes. One query for the receipts. */
    List<Sender> of(Subject subject, Tally tally, Instant asOf) {
        Map<ReportKey, Instant> received = received(subject, asOf);
        Reliefs.InForce inForce = dues.relieved(subject.adopted());
        return subject.below().stream()
                .map(unit -> sender(subject, tally, unit, received, inForce, asOf))
                .toList();
    }

    private static Sender sender(
            Subject subject,
            Tally tally,
            Unit unit,
            Map<ReportKey, Instant> received,
            Reliefs.InForce inForce,
            Instant asOf) {
        Obligation owed = subject.owedBy(unit);
        return new Sender(
                unit,
                owed,
                owed == null ? null : first(subject, owed, received),
                tally.isCovered(unit),
                owed != null && inForce.isWaived(owed),
                asOf);
    }

    /** Its own receipt, or that of a paper that settles it as well. */
    private static @Nullable Instant first(Subject subject, Obligation owed, Map<ReportKey, Instant> received) {
        List<Paper> papers = new ArrayList<>();
        papers.add(new Paper(owed.rule(), owed.period()));
        papers.addAll(Paper.insteadOf(subject.pack(), owed.rule().code(), owed.period()));
        return papers.stream()
                .map(paper -> received.get(
                        new ReportKey(paper.rule().code(), owed.unit().id(), paper.period())))
                .filter(moment -> moment != null)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Map<ReportKey, Instant> received(Subject subject, Instant asOf) {
        Map<ReportKey, Instant> first = new HashMap<>();
        for (Receipt receipt : figures.receipts(subject.pack(), asOf)) {
            first.merge(
                    new ReportKey(receipt.rule(), receipt.unit(), receipt.period()),
                    receipt.receivedAt(),
                    (one, other) -> one.isBefore(other) ? one : other);
        }
        return first;
    }
}
