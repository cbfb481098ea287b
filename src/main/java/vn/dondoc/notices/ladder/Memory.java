package vn.dondoc.notices.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.notices.outbox.Outbox.ToldTo;
import vn.dondoc.notices.outbox.Told;

/** What was told of a pack's obligations, to whom, up to now. */
final class Memory {

    private final Map<Key, List<Told>> told = new HashMap<>();

    private record Key(String recipient, String rule, String unit, String period) {}

    /** @param told in the order in which it was told */
    Memory(List<ToldTo> told) {
        told.forEach(this::remember);
    }

    /** What was told after all that is remembered. */
    void remember(ToldTo to) {
        Told item = to.told();
        told.computeIfAbsent(new Key(to.recipient(), item.rule(), item.unit(), item.period()), any -> new ArrayList<>())
                .add(item);
    }

    /** The furthest step of that kind told towards that day; {@link Integer#MIN_VALUE} if none was. */
    int furthestStep(String recipient, Verdict verdict, Told.Kind kind, LocalDate summit) {
        return of(recipient, verdict).stream()
                .filter(item -> item.kind() == kind && item.dueDay().equals(summit))
                .mapToInt(Told::step)
                .max()
                .orElse(Integer.MIN_VALUE);
    }

    /** Whether the last thing told of a target's outcome is that it is not met. */
    boolean knowsAsNotMet(String recipient, Verdict verdict) {
        return of(recipient, verdict).stream()
                        .map(Told::kind)
                        .filter(kind -> kind == Told.Kind.NOT_MET || kind == Told.Kind.REVERSED)
                        .reduce(Told.Kind.REVERSED, (earlier, later) -> later)
                == Told.Kind.NOT_MET;
    }

    private List<Told> of(String recipient, Verdict verdict) {
        return told.getOrDefault(
                new Key(
                        recipient,
                        verdict.rule().code(),
                        verdict.unit().id().toString(),
                        verdict.period().toString()),
                List.of());
    }
}
