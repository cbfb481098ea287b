package vn.dondoc.compliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.facts.Duty;
import vn.dondoc.guidance.facts.Judged;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;

/**
 * Judges a province: lays every case before Drools, in one session, and says with figures and reason what came of it.
 * Pure: the same pack, units, obligations and evidence give the same verdicts in the same order.
 *
 * @param rules the pack's, compiled
 */
public record Judging(RulePack pack, CompiledRules rules, Territory territory) {

    /** Everything that is owed, in the order: rule as written, unit code, period. */
    public List<Verdict> judge(Owed owed, Evidence evidence) {
        return judge(owed, evidence, any -> true);
    }

    /** The same for the units asked for; the figures of all others still count. */
    public List<Verdict> judge(Owed owed, Evidence evidence, Predicate<Unit> asked) {
        Cases cases = new Cases(pack, territory, owed, evidence);
        Map<Duty, Case> duties = new IdentityHashMap<>();
        Set<Object> facts = new HashSet<>();
        Stream.concat(owed.obligations().stream(), owed.exempt().stream())
                .filter(obligation -> asked.test(obligation.unit()))
                .map(cases::of)
                .forEach(next -> {
                    Duty duty = next.duty(evidence.asOf());
                    duties.put(duty, next);
                    facts.add(duty);
                    facts.addAll(next.facts());
                });
        List<Verdict> verdicts = new ArrayList<>();
        for (Judged judged : rules.conclude(facts, Judged.class)) {
            verdicts.add(duties.get(judged.duty()).verdict(judged));
        }
        verdicts.sort(Comparator.comparing(Key::of, Key.order(pack)));
        return verdicts;
    }

    /** How each target looks in every unit below its scope. */
    public List<Breakdown> breakdown(Owed owed, Evidence evidence) {
        Measures measures = new Measures(pack, territory, evidence.figures());
        return owed.obligations().stream()
                .flatMap(obligation -> measures.below(obligation).stream())
                .sorted(Comparator.comparing(
                        breakdown -> new Key(
                                breakdown.rule().code(), breakdown.unit().id(), breakdown.period()),
                        Key.order(pack)))
                .toList();
    }
}
