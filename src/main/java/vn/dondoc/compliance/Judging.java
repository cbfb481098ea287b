package vn.dondoc.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.facts.Duty;
import vn.dondoc.guidance.facts.Judged;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;

/**
 * Judges a province: lays every case before Drools, in one session (one more for each depth of rules that count who meets
 * others), and says with figures and reason what came of it.
 * Pure: the same pack, units, obligations and evidence give the same verdicts in the same order.
 *
 * @param rules the pack's, compiled
 */
public record Judging(RulePack pack, CompiledRules rules, Territory territory) {

    /** Everything that is owed, in the order: rule as written, unit code, period. */
    public List<Verdict> judge(Owed owed, Evidence evidence) {
        return judge(owed, evidence, any -> true);
    }

    /** The same for the obligations asked for; the figures and reports of all others still count. */
    public List<Verdict> judge(Owed owed, Evidence evidence, Predicate<Obligation> asked) {
        return judge(owed, evidence, asked, List.of());
    }

    /** @param known what earlier versions of the pack have judged; who meets their rules is counted as they say */
    List<Verdict> judge(Owed owed, Evidence evidence, Predicate<Obligation> asked, List<Verdict> known) {
        Cases cases = new Cases(pack, territory, owed, evidence);
        known.forEach(cases::judged);
        Rounds rounds = new Rounds(pack);
        List<Obligation> wanted = all(owed).filter(asked).toList();
        Set<Key> left = wanted.stream().map(Key::of).collect(Collectors.toSet());
        Set<Key> done = known.stream().map(Key::of).collect(Collectors.toSet());
        Set<String> counted = rounds.counted();
        List<Obligation> all = new ArrayList<>(wanted);
        all(owed)
                .filter(other -> counted.contains(other.rule().code()))
                .filter(other -> !left.contains(Key.of(other)) && !done.contains(Key.of(other)))
                .forEach(all::add);
        List<Verdict> verdicts = new ArrayList<>();
        all.stream()
                .collect(Collectors.groupingBy(
                        obligation -> rounds.of(obligation.rule()), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(round ->
                        verdicts.addAll(judge(round.stream().map(cases::of).toList(), evidence.asOf(), cases)));
        verdicts.removeIf(verdict -> !left.contains(Key.of(verdict)));
        verdicts.sort(Comparator.comparing(Key::of, Key.order(pack)));
        return verdicts;
    }

    private static Stream<Obligation> all(Owed owed) {
        return Stream.concat(owed.obligations().stream(), owed.exempt().stream());
    }

    /** One session. */
    private List<Verdict> judge(List<Case> next, Instant asOf, Cases cases) {
        Map<Duty, Case> duties = new IdentityHashMap<>();
        Set<Object> facts = new HashSet<>();
        for (Case one : next) {
            Duty duty = one.duty(asOf);
            duties.put(duty, one);
            facts.add(duty);
            facts.addAll(one.facts());
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Judged judged : rules.conclude(facts, Judged.class)) {
            Verdict verdict = duties.get(judged.duty()).verdict(judged);
            cases.judged(verdict);
            verdicts.add(verdict);
        }
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
