package vn.dondoc.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.facts.Duty;
import vn.dondoc.guidance.facts.Judged;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.Receipt;

/**
 * One obligation with all that bears on it.
 *
 * @param due the due moment that counts, extension included
 * @param inScope whether the unit owes it at all
 * @param waiver in force, with or without a new day
 * @param measure the figure of a target
 * @param condition the number that {@code Áp dụng khi} asks about, as Drools is given it
 * @param receipts in the order they came
 * @param instead the receipt of a paper that settles this report as well
 */
record Case(
        Obligation obligation,
        @Nullable Due due,
        boolean inScope,
        boolean awaitingFigures,
        @Nullable Waiver waiver,
        @Nullable Measure measure,
        @Nullable Object condition,
        List<Receipt> receipts,
        @Nullable Receipt instead) {

    Duty duty(Instant asOf) {
        return new Duty(
                obligation.rule().code(),
                obligation.unit().id().toString(),
                obligation.period().toString(),
                kind(),
                inScope,
                obligation.rule().condition() != null,
                comparison() != null && comparison().isUpperLimit(),
                due == null ? null : due.moment(),
                due != null && due.isPast(asOf),
                awaitingFigures,
                isAwaited(obligation.rule().deadline()));
    }

    /** Whether the day comes only with a document or an event that is registered. */
    private static boolean isAwaited(Deadline deadline) {
        return deadline instanceof Deadline.Waiting || deadline instanceof Deadline.AfterEvent;
    }

    /** What Drools is given beside the duty. */
    List<Object> facts() {
        Key key = Key.of(obligation);
        String who = key.unit().toString();
        String period = key.period().toString();
        List<Object> facts = new ArrayList<>();
        if (waiver != null && !waiver.isExtension()) {
            facts.add(new vn.dondoc.guidance.facts.Waiver(key.rule(), who, period));
        }
        if (measure != null) {
            facts.add(measure.fact());
        }
        if (condition != null) {
            facts.add(condition);
        }
        for (int i = 0; i < receipts.size(); i++) {
            facts.add(received(i + 1, receipts.get(i)));
        }
        if (instead != null) {
            facts.add(received(owed(), instead));
        }
        return facts;
    }

    private vn.dondoc.guidance.facts.Receipt received(int number, Receipt receipt) {
        Key key = Key.of(obligation);
        return new vn.dondoc.guidance.facts.Receipt(
                key.rule(), key.unit().toString(), key.period().toString(), number, receipt.receivedAt());
    }

    /** How many receipts settle it. */
    int owed() {
        return obligation.rule().owed();
    }

    /** The receipt that decides the day: the last one owed or, if it came earlier, the paper that settles this as well. */
    @Nullable
    Receipt deciding() {
        Receipt own = receipts.size() < owed() ? null : receipts.get(owed() - 1);
        if (own == null || instead == null) {
            return own == null ? instead : own;
        }
        return instead.receivedAt().isBefore(own.receivedAt()) ? instead : own;
    }

    /** What Drools said of it, with the figures; a target that does not apply has none. */
    Verdict verdict(Judged judged) {
        Verdict.Outcome outcome = Verdict.Outcome.valueOf(judged.verdict());
        Measure shown = outcome == Verdict.Outcome.NOT_APPLICABLE ? null : measure;
        return new Verdict(
                obligation.rule(),
                obligation.unit(),
                obligation.period(),
                due,
                outcome,
                Verdict.State.valueOf(judged.state().toUpperCase(Locale.ROOT)),
                shown == null ? null : shown.value(),
                shown == null ? null : shown.lower(),
                shown == null ? null : shown.upper(),
                Measures.threshold(obligation.rule().demand()),
                shown == null ? List.of() : shown.missing(),
                new Reason(this).code());
    }

    private String kind() {
        Rule.Kind kind = obligation.rule().kind();
        return comparison() != null ? "target" : kind.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable Comparison comparison() {
        return obligation.rule().demand() instanceof Demand.Measured measured ? measured.comparison() : null;
    }
}
