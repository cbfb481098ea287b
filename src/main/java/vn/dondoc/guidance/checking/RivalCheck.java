package vn.dondoc.guidance.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** No two rules ask the same unit for the same thing in the same period: they contradict, or one is needless. */
final class RivalCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        Overlap overlap = new Overlap(pack);
        Map<Object, List<Rule>> bySubject = new HashMap<>();
        for (Rule rule : pack.rules()) {
            subject(rule.demand()).ifPresent(subject -> {
                List<Rule> earlier = bySubject.computeIfAbsent(subject, any -> new ArrayList<>());
                earlier.stream()
                        .filter(other -> overlap.sameUnit(rule, other) && overlap.samePeriod(rule, other))
                        .findFirst()
                        .ifPresent(other -> tell(rule, other, overlap, findings));
                earlier.add(rule);
            });
        }
    }

    /** What two demands must share to be rivals; empty for reports in words, of which a unit may owe several. */
    private static Optional<Object> subject(Demand demand) {
        if (demand instanceof Demand.Share share) {
            return Optional.of(List.of("share", share.indicator()));
        } else if (demand instanceof Demand.Count count) {
            return Optional.of(List.of("count", count.indicator()));
        } else if (demand instanceof Demand.SendReport report) {
            return Optional.ofNullable(report.form()).map(form -> List.of("form", form));
        } else if (demand instanceof Demand.SendAtLeast products) {
            return Optional.of(List.of("products", products.deliverable()));
        }
        return Optional.of(demand);
    }

    private static void tell(Rule rule, Rule other, Overlap overlap, Findings findings) {
        if (isWindow(rule.demand(), other.demand())) {
            return;
        }
        boolean sameDemand = rule.demand().equals(other.demand());
        boolean same = overlap.sameDay(rule, other) && (sameDemand || rule.demand() instanceof Demand.SendReport);
        findings.fault(
                rule,
                same ? "guidance.fault.needless" : "guidance.fault.contradiction",
                rule.code(),
                other.code(),
                other.sentence());
    }

    /** At least one and at most the other number leave room between them: two limits, no contradiction. */
    private static boolean isWindow(Demand one, Demand other) {
        Optional<Limit> first = Limit.of(one);
        Optional<Limit> second = Limit.of(other);
        if (first.isEmpty()
                || second.isEmpty()
                || first.get().upper() == second.get().upper()) {
            return false;
        }
        Limit upper = first.get().upper() ? first.get() : second.get();
        Limit lower = first.get().upper() ? second.get() : first.get();
        return lower.number().compareTo(upper.number()) < 0;
    }

    private record Limit(boolean upper, BigDecimal number) {

        static Optional<Limit> of(Demand demand) {
            if (demand instanceof Demand.Share share) {
                return Optional.of(of(share.comparison(), share.percent()));
            } else if (demand instanceof Demand.Count count) {
                return Optional.of(of(count.comparison(), count.number()));
            }
            return Optional.empty();
        }

        private static Limit of(Comparison comparison, BigDecimal number) {
            return new Limit(comparison.isUpperLimit(), number);
        }
    }
}
