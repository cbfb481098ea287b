package vn.dondoc.compliance;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.UnitId;

/**
 * The verdicts of one moment after another on evidence that is given: judged anew is only what can have turned since the
 * last moment asked for. Writes nothing.
 */
public final class Course {

    private final Judge judge;
    private final Known known;
    private final Predicate<Obligation> asked;
    private final TreeSet<Instant> dueMoments;
    private final Set<Key> waived;
    private final Map<Key, Verdict> verdicts = new LinkedHashMap<>();
    private @Nullable Instant last;

    /** @param asked which obligations are followed; the figures and reports of all others still count */
    Course(Judge judge, Owed owed, Known known, Predicate<Obligation> asked) {
        this.judge = judge;
        this.known = known;
        this.asked = asked;
        this.dueMoments = owed.obligations().stream()
                .filter(obligation -> obligation.due() != null)
                .map(obligation -> obligation.due().moment())
                .collect(Collectors.toCollection(TreeSet::new));
        this.waived = known.waivers().stream().map(Key::of).collect(Collectors.toSet());
    }

    /** Of one pack, from files. */
    public static Course of(Judging judging, Owed owed, Known known, Predicate<Obligation> asked) {
        return new Course((moment, turning) -> judging.judge(owed, known.at(moment), turning), owed, known, asked);
    }

    /**
     * All that is ever known, each with its own moment.
     *
     * @param figures each unit's latest per indicator and period
     */
    public record Known(List<Figure> figures, List<Receipt> receipts, List<Waiver> waivers) {

        /** Nobody reported anything. */
        public static final Known NOTHING = new Known(List.of(), List.of(), List.of());

        Evidence at(Instant moment) {
            return new Evidence(figures, receipts, waivers, moment);
        }
    }

    /** Judges what is asked for as of a moment. */
    interface Judge {
        List<Verdict> judge(Instant moment, Predicate<Obligation> asked);
    }

    /** @param moment never before the one asked for last */
    public Collection<Verdict> at(Instant moment) {
        Instant from = last;
        if (from == null) {
            judge(moment, asked);
        } else {
            Set<UnitId> reported = reported(from, moment);
            boolean somethingFellDue =
                    !dueMoments.subSet(from, false, moment, true).isEmpty();
            if (somethingFellDue || !reported.isEmpty() || !waived.isEmpty()) {
                judge(moment, asked.and(owed -> turns(owed, reported, from, moment)));
            }
        }
        last = moment;
        return verdicts.values();
    }

    private void judge(Instant moment, Predicate<Obligation> turning) {
        judge.judge(moment, turning).forEach(verdict -> verdicts.put(Key.of(verdict), verdict));
    }

    /** What fell due, was reported, or hangs on others. */
    private boolean turns(Obligation owed, Set<UnitId> reported, Instant from, Instant to) {
        Due due = owed.due();
        return due != null && !due.isPast(from) && due.isPast(to)
                || owed.rule().kind() == Rule.Kind.TARGET
                || owed.rule().figuresFrom() != null
                || reported.contains(owed.unit().id())
                || waived.contains(Key.of(owed));
    }

    private Set<UnitId> reported(Instant from, Instant to) {
        Set<UnitId> units = new HashSet<>();
        known.receipts().stream()
                .filter(receipt ->
                        isBetween(from, receipt.receivedAt(), to) || isBetween(from, receipt.recordedAt(), to))
                .forEach(receipt -> units.add(receipt.unit()));
        known.figures().stream()
                .filter(figure -> isBetween(from, figure.recordedAt(), to))
                .forEach(figure -> units.add(figure.unit()));
        return units;
    }

    private static boolean isBetween(Instant from, Instant moment, Instant to) {
        return moment.isAfter(from) && !moment.isAfter(to);
    }
}
