package vn.dondoc.guidance.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Rule.Binding;
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
                        .map(other -> new Rivals(rule, other, overlap))
                        .filter(rivals -> !rivals.areBothWanted())
                        .findFirst()
                        .ifPresent(rivals -> rivals.tell(findings));
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
        } else if (demand instanceof Demand.Allotted allotted) {
            return Optional.of(List.of("allotted", allotted.indicator()));
        } else if (demand instanceof Demand.Meeting meeting) {
            return Optional.of(List.of("meeting", meeting.units(), meeting.rule()));
        } else if (demand instanceof Demand.Change change) {
            return Optional.of(List.of("change", change.indicator(), change.baseline()));
        } else if (demand instanceof Demand.SendReport report) {
            return Optional.ofNullable(report.form()).map(form -> List.of("form", form));
        } else if (demand instanceof Demand.SendAtLeast products) {
            return Optional.of(List.of("products", products.deliverable()));
        }
        return Optional.of(demand);
    }

    /** Two rules about one thing. */
    private record Rivals(Rule rule, Rule other, Overlap overlap) {

        void tell(Findings findings) {
            Optional<Rule> needless = needless();
            Rule told = needless.orElse(rule);
            Rule against = told == rule ? other : rule;
            String code = needless.isPresent() ? "guidance.fault.needless" : "guidance.fault.contradiction";
            findings.fault(told, code, told.code(), against.code(), against.sentence());
        }

        /** Limits from two sides, a first step before a later goal, an aim beyond a duty. */
        boolean areBothWanted() {
            Optional<Limit> one = Limit.of(rule.demand());
            Optional<Limit> two = Limit.of(other.demand());
            if (one.isEmpty() || two.isEmpty() || rise(rule.demand()) != rise(other.demand())) {
                return false;
            } else if (one.get().isUpper() != two.get().isUpper()) {
                return one.get().leavesRoomWith(two.get());
            }
            return isStepBefore(rule, other)
                    || isStepBefore(other, rule)
                    || isBeyond(rule, other)
                    || isBeyond(other, rule);
        }

        private boolean isStepBefore(Rule step, Rule goal) {
            return overlap.isDueBefore(step, goal) && !isAsStrict(step, goal);
        }

        private boolean isBeyond(Rule aim, Rule duty) {
            return aim.binding() == Binding.AIM && duty.binding() == Binding.DUTY && !isAsStrict(duty, aim);
        }

        /** The one that asks for nothing that the other does not ask for anyway. */
        private Optional<Rule> needless() {
            return implies(other, rule)
                    ? Optional.of(rule)
                    : implies(rule, other) ? Optional.of(other) : Optional.empty();
        }

        private boolean implies(Rule strict, Rule lax) {
            return overlap.sameDay(strict, lax)
                    && overlap.coversAllOf(strict, lax)
                    && isAsStrict(strict, lax)
                    && (strict.binding() == Binding.DUTY || lax.binding() == Binding.AIM);
        }

        private static boolean isAsStrict(Rule strict, Rule lax) {
            Optional<Limit> one = Limit.of(strict.demand());
            Optional<Limit> two = Limit.of(lax.demand());
            return one.isEmpty()
                    || two.isEmpty()
                    || rise(strict.demand()) == rise(lax.demand())
                            && one.get().isUpper() == two.get().isUpper()
                            && one.get().isAsStrictAs(two.get());
        }

        private static boolean rise(Demand demand) {
            return demand instanceof Demand.Change change && change.direction() == Demand.Direction.UP;
        }
    }
}
