package vn.dondoc.compliance;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Paper;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitTree;

/** Puts together, for each obligation, all that bears on it. */
final class Cases {

    private final RulePack pack;
    private final Evidence evidence;
    private final Measures measures;
    private final Attainments attainments;
    private final Map<ReportPeriod, List<Obligation>> reports;
    private final Map<Key, List<Receipt>> receipts;
    private final Map<Key, Waiver> waivers;
    private final Set<Key> exempt;

    private record ReportPeriod(String rule, Period period) {}

    Cases(RulePack pack, Territory territory, Owed owed, Evidence evidence) {
        this.pack = pack;
        this.evidence = evidence;
        measures = new Measures(pack, territory, evidence.figures());
        attainments = new Attainments(measures);
        reports = owed.obligations().stream()
                .filter(obligation -> obligation.rule().kind() == Rule.Kind.REPORT)
                .collect(groupingBy(
                        obligation -> new ReportPeriod(obligation.rule().code(), obligation.period())));
        receipts = evidence.receipts().stream()
                .sorted(Comparator.comparing(Receipt::receivedAt))
                .collect(groupingBy(Key::of));
        waivers = evidence.waivers().stream().collect(Collectors.toMap(Key::of, Function.identity(), Cases::stronger));
        exempt = new HashSet<>();
        owed.exempt().forEach(obligation -> exempt.add(Key.of(obligation)));
    }

    /** Nothing owed at all goes before any new day; of several new days the last given counts. */
    static Waiver stronger(Waiver earlier, Waiver later) {
        return earlier.isExtension() ? later : earlier;
    }

    Case of(Obligation obligation) {
        Key key = Key.of(obligation);
        Waiver waiver = waivers.get(key);
        Due due = due(obligation, waiver);
        LocalDate day = due != null ? due.lastDay() : obligation.period().end();
        UnitTree tree = measures.tree(day);
        boolean inScope =
                !exempt.contains(key) && tree.find(obligation.unit().id()).isPresent();
        Rule rule = obligation.rule();
        return new Case(
                obligation,
                due,
                inScope,
                isAwaitingFigures(obligation, due, tree),
                waiver,
                inScope ? measure(obligation, day) : null,
                inScope && rule.condition() != null
                        ? measures.condition(rule.condition().indicator(), obligation.unit(), obligation.period(), day)
                        : null,
                receipts.getOrDefault(key, List.of()),
                instead(obligation));
    }

    /** Of the papers that settle the report as well, the first that is there; what settles such a paper does not count. */
    private @Nullable Receipt instead(Obligation obligation) {
        return Paper.insteadOf(pack, obligation.rule().code(), obligation.period()).stream()
                .flatMap(paper ->
                        receipts
                                .getOrDefault(
                                        new Key(
                                                paper.rule().code(),
                                                obligation.unit().id(),
                                                paper.period()),
                                        List.of())
                                .stream()
                                .skip(paper.rule().owed() - 1L)
                                .limit(1))
                .min(Comparator.comparing(Receipt::receivedAt))
                .orElse(null);
    }

    private @Nullable Measure measure(Obligation obligation, LocalDate day) {
        Demand demand = obligation.rule().demand();
        return demand instanceof Demand.Meeting meeting
                ? attainments.of(meeting, obligation)
                : measures.of(demand, obligation.unit(), obligation.period(), day);
    }

    /** What was concluded, for those that count it. */
    void judged(Verdict verdict) {
        attainments.add(verdict);
    }

    private static @Nullable Due due(Obligation obligation, @Nullable Waiver waiver) {
        return waiver == null || waiver.newDue() == null ? obligation.due() : extended(obligation, waiver.newDue());
    }

    /** The first moment after a new last day. */
    static Instant tooLate(LocalDate newDue) {
        return newDue.plusDays(1).atStartOfDay(Due.ZONE).toInstant();
    }

    /** The same obligation with a new last day. */
    static Due extended(Obligation obligation, LocalDate newDue) {
        List<Due.Step> steps = new ArrayList<>();
        if (obligation.due() != null) {
            steps.addAll(obligation.due().steps());
        }
        steps.add(new Due.Step("compliance.step.extended", List.of(Dates.write(newDue))));
        return new Due(
                obligation.due() != null ? obligation.due().printedDay() : newDue,
                newDue,
                null,
                tooLate(newDue),
                false,
                steps);
    }

    /** Whether the report that brings the figures is not yet due, for the unit itself or any below or above it. */
    private boolean isAwaitingFigures(Obligation target, @Nullable Due due, UnitTree tree) {
        String report = target.rule().figuresFrom();
        if (report == null || due == null || !due.isPast(evidence.asOf())) {
            return false;
        }
        return reports.getOrDefault(new ReportPeriod(report, target.period()), List.of()).stream()
                .filter(owed -> tree.isWithin(owed.unit().id(), target.unit().id())
                        || tree.isWithin(target.unit().id(), owed.unit().id()))
                .map(owed -> due(owed, waivers.get(Key.of(owed))))
                .anyMatch(reportDue -> reportDue != null && !reportDue.isPast(evidence.asOf()));
    }
}
