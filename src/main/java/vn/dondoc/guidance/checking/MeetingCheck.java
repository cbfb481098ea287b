package vn.dondoc.guidance.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;

/** A share of units that meet another target can be counted: that one asks units below, as often, and not this one. */
final class MeetingCheck implements PackCheck {

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Rule rule : pack.rules()) {
            if (rule.demand() instanceof Demand.Meeting meeting) {
                pack.rule(meeting.rule()).ifPresent(met -> check(rule, meeting, met, findings));
                tellCircle(pack, rule, findings);
            }
        }
    }

    private static void check(Rule rule, Demand.Meeting meeting, Rule met, Findings findings) {
        Scope.Part units = meeting.units();
        if (rule.scope().levels().stream().anyMatch(level -> !isBelow(units.level(), level))) {
            findings.fault(
                    rule, "guidance.fault.meeting-not-below", rule.scope().words());
        } else if (met.scope().parts().stream().noneMatch(part -> Overlap.meet(part, units))) {
            findings.fault(rule, "guidance.fault.meeting-not-asked", met.code(), met.sentence());
        }
        if (!met.rhythms().containsAll(rule.rhythms())) {
            findings.fault(rule, "guidance.fault.meeting-rhythm", rule.code(), met.code(), met.sentence());
        }
    }

    private static boolean isBelow(Level level, Level above) {
        return level == Level.ORGANISATION
                ? above == Level.PROVINCE
                : above != Level.ORGANISATION && level.ordinal() > above.ordinal();
    }

    /** The circle is told once, at the first of its rules. */
    private static void tellCircle(RulePack pack, Rule start, Findings findings) {
        List<Rule> way = new ArrayList<>(List.of(start));
        Optional<Rule> next = next(pack, start);
        while (next.isPresent() && !way.contains(next.get())) {
            way.add(next.get());
            next = next(pack, next.get());
        }
        boolean closed = next.filter(start::equals).isPresent();
        if (closed
                && way.stream()
                        .allMatch(rule ->
                                pack.rules().indexOf(rule) >= pack.rules().indexOf(start))) {
            way.add(start);
            String circle = String.join(" → ", way.stream().map(Rule::code).toList());
            findings.fault(start, "guidance.fault.meeting-circle", circle);
        }
    }

    private static Optional<Rule> next(RulePack pack, Rule rule) {
        return rule.demand() instanceof Demand.Meeting meeting ? pack.rule(meeting.rule()) : Optional.empty();
    }
}
