package vn.dondoc.guidance.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Rule.Binding;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.guidance.pack.RulePack;

/** What one rule says otherwise than another. */
final class RuleChanges {

    private final Alike alike;
    private final DemandChanges demands;
    private final DeadlineChanges deadlines;
    private final boolean sameProvince;

    RuleChanges(RulePack before, RulePack after, Alike alike) {
        this.alike = alike;
        this.demands = new DemandChanges(before, after, alike);
        this.deadlines = new DeadlineChanges(before, after, alike);
        this.sameProvince = before.province().equals(after.province());
    }

    /** In the order of a sentence, then of the lines below it; can be added to. */
    List<Change> between(Rule old, Rule rule) {
        List<Change> changes = new ArrayList<>();
        said(Aspect.TITLE, old.title(), rule.title(), changes);
        if (old.kind() != rule.kind()) {
            changes.add(Change.of(Aspect.KIND, Said.word(old.kind()), Said.word(rule.kind())));
        }
        if (old.binding() != rule.binding()) {
            changes.add(Change.of(rule.binding() == Binding.DUTY ? Aspect.DUTY : Aspect.AIM));
        }
        new ScopeChanges(alike, changes).between(old.scope(), rule.scope());
        changes.addAll(demands.between(old, rule));
        rhythms(old.rhythms(), rule.rhythms(), changes);
        deadlines.between(old, rule).ifPresent(changes::add);
        lines(old, rule, changes);
        return changes;
    }

    private static void rhythms(List<Rhythm> old, List<Rhythm> now, List<Change> changes) {
        now.stream()
                .filter(rhythm -> !old.contains(rhythm))
                .forEach(rhythm -> changes.add(Change.of(Aspect.PERIOD_NEW, Said.word(rhythm))));
        old.stream()
                .filter(rhythm -> !now.contains(rhythm))
                .forEach(rhythm -> changes.add(Change.of(Aspect.PERIOD_GONE, Said.word(rhythm))));
    }

    private void lines(Rule old, Rule rule, List<Change> changes) {
        said(Aspect.EVENT, old.event(), rule.event(), changes);
        said(
                Aspect.CONDITION,
                old.condition() == null ? null : old.condition().words(),
                rule.condition() == null ? null : rule.condition().words(),
                changes);
        except(old.except(), rule.except(), changes);
        only(old.only(), rule.only(), changes);
        if (severity(old) != severity(rule) && old.severity() != rule.severity()) {
            changes.add(Change.of(Aspect.SEVERITY, Said.word(old.severity()), Said.word(rule.severity())));
        }
        said(Aspect.FIGURES_FROM, old.figuresFrom(), rule.figuresFrom(), changes);
        if (!Said.day(old.cutOff()).equals(Said.day(rule.cutOff()))) {
            changes.add(Change.of(Aspect.CUT_OFF, Said.day(old.cutOff()), Said.day(rule.cutOff())));
        }
        said(Aspect.INSTEAD_OF, insteadOf(old), insteadOf(rule), changes);
        said(Aspect.LADDER, words(old.ladder()), words(rule.ladder()), changes);
        said(Aspect.REMEDY, old.remedy(), rule.remedy(), changes);
        said(Aspect.VALIDITY, validity(old), validity(rule), changes);
        if (sameProvince) {
            said(Aspect.CITATIONS, citations(old), citations(rule), changes);
        }
    }

    private void said(Aspect aspect, @Nullable String old, @Nullable String now, List<Change> changes) {
        if (!alike.same(old, now)) {
            changes.add(Change.of(aspect, Said.quoted(old), Said.quoted(now)));
        }
    }

    private static void except(Set<String> old, Set<String> now, List<Change> changes) {
        units(Aspect.EXCEPT_NEW, now, old, changes);
        units(Aspect.EXCEPT_GONE, old, now, changes);
    }

    private static void only(@Nullable Set<String> old, @Nullable Set<String> now, List<Change> changes) {
        if (old != null && now != null) {
            units(Aspect.ONLY_MORE, now, old, changes);
            units(Aspect.ONLY_FEWER, old, now, changes);
        } else if (now != null) {
            changes.add(Change.of(Aspect.ONLY_NEW, Said.plain(String.join("; ", now))));
        } else if (old != null) {
            changes.add(Change.of(Aspect.ONLY_GONE, Said.plain(String.join("; ", old))));
        }
    }

    private static void units(Aspect aspect, Set<String> those, Set<String> without, List<Change> changes) {
        Set<String> left = new LinkedHashSet<>(those);
        left.removeAll(without);
        if (!left.isEmpty()) {
            changes.add(Change.of(aspect, String.join("; ", left)));
        }
    }

    /** Absent where it is the usual one of a duty or an aim: then it is not said apart. */
    private static @Nullable Severity severity(Rule rule) {
        Severity usual = rule.binding() == Binding.DUTY ? Severity.NORMAL : Severity.WATCH;
        return rule.severity() == usual ? null : rule.severity();
    }

    private static @Nullable String words(@Nullable Ladder ladder) {
        return ladder == null ? null : ladder.words();
    }

    private static String insteadOf(Rule rule) {
        return rule.insteadOf().stream()
                .map(replaced -> replaced.report() + " " + replaced.period())
                .collect(Collectors.joining("; "));
    }

    private static String validity(Rule rule) {
        return rule.from() == null && rule.until() == null ? "" : rule.from() + " – " + rule.until();
    }

    private static String citations(Rule rule) {
        return rule.citations().stream()
                .map(citation -> citation.document() + ", " + citation.clause())
                .collect(Collectors.joining("; "));
    }
}
