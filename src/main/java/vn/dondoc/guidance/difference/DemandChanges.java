package vn.dondoc.guidance.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** What is owed otherwise. */
record DemandChanges(RulePack before, RulePack after, Alike alike) {

    List<Change> between(Rule old, Rule rule) {
        Threshold was = Threshold.of(old.demand(), before);
        Threshold is = Threshold.of(rule.demand(), after);
        if (was != null && is != null && alike.same(was.subject(), is.subject())) {
            return was.changesTo(is);
        } else if (old.demand() instanceof Demand.SendReport report
                && rule.demand() instanceof Demand.SendReport other) {
            return forms(report.form(), other.form());
        } else if (old.demand() instanceof Demand.Complete task && rule.demand() instanceof Demand.Complete other) {
            return alike.same(task.task(), other.task())
                    ? List.of()
                    : List.of(Change.of(Aspect.TASK, Said.quoted(task.task()), Said.quoted(other.task())));
        }
        return List.of(Change.of(Aspect.DEMAND, Said.quoted(old.sentence()), Said.quoted(rule.sentence())));
    }

    private List<Change> forms(@Nullable String old, @Nullable String now) {
        return alike.same(old, now) ? List.of() : List.of(Change.of(Aspect.FORM, Said.plain(old), Said.plain(now)));
    }
}
