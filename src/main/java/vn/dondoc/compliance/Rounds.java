package vn.dondoc.compliance;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** In which order a pack's rules are judged: one that counts who meets another rule comes after that rule. */
final class Rounds {

    private final RulePack pack;

    Rounds(RulePack pack) {
        this.pack = pack;
    }

    /** The round of a rule: those with the same number are judged together, the lowest first. */
    int of(Rule rule) {
        int depth = 0;
        for (Rule next = countedBy(rule); next != null; next = countedBy(next)) {
            depth++;
            if (depth > pack.rules().size()) {
                throw new IllegalStateException("The rules that " + rule.code() + " counts run in a circle");
            }
        }
        return depth;
    }

    /** The codes of the rules that others count: whoever is judged under those, these are judged of everyone. */
    Set<String> counted() {
        return pack.rules().stream()
                .map(Rule::demand)
                .filter(Demand.Meeting.class::isInstance)
                .map(demand -> ((Demand.Meeting) demand).rule())
                .collect(Collectors.toSet());
    }

    private @Nullable Rule countedBy(Rule rule) {
        return rule.demand() instanceof Demand.Meeting meeting
                ? pack.rule(meeting.rule()).orElse(null)
                : null;
    }
}
