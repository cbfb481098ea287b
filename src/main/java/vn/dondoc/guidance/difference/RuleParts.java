package vn.dondoc.guidance.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** The rules that are new, gone, renamed or changed. */
final class RuleParts {

    private final RulePack after;
    private final Alike alike;
    private final RuleChanges changes;
    private final Map<String, Rule> left = new LinkedHashMap<>();

    RuleParts(RulePack before, RulePack after, Alike alike) {
        this.after = after;
        this.alike = alike;
        this.changes = new RuleChanges(before, after, alike);
        before.rules().forEach(rule -> left.put(rule.code(), rule));
    }

    List<Part> find() {
        Map<Rule, Optional<Rule>> earlier = new LinkedHashMap<>();
        after.rules().forEach(rule -> earlier.put(rule, Optional.ofNullable(left.remove(rule.code()))));
        earlier.replaceAll((rule, same) -> same.or(() -> formerly(rule)));
        List<Part> parts = new ArrayList<>();
        earlier.forEach((rule, former) -> part(former.orElse(null), rule).ifPresent(parts::add));
        left.values().forEach(rule -> parts.add(whole(rule, Fate.GONE)));
        parts.sort(Comparator.comparing(Part::topic));
        return parts;
    }

    /** A rule of another code that is left over and says the same, or nearly the same of the same clause. */
    private Optional<Rule> formerly(Rule rule) {
        Optional<Rule> found = left.values().stream()
                .filter(old -> old.kind() == rule.kind())
                .filter(old -> alike.same(old.sentence(), rule.sentence())
                        || citesTheSame(old, rule) && alike.near(old.sentence(), rule.sentence()))
                .findFirst();
        found.ifPresent(old -> left.remove(old.code()));
        return found;
    }

    private boolean citesTheSame(Rule old, Rule rule) {
        return old.citations().stream()
                .anyMatch(cited -> rule.citations().stream()
                        .anyMatch(other -> cited.clause().equals(other.clause())
                                && alike.same(cited.document(), other.document())));
    }

    private Optional<Part> part(@Nullable Rule old, Rule rule) {
        if (old == null) {
            return Optional.of(whole(rule, Fate.NEW));
        }
        List<Change> found = changes.between(old, rule);
        if (old.code().equals(rule.code())) {
            return Part.changed(Topic.of(rule.kind()), rule.code(), rule.title(), found);
        }
        found.add(0, Change.of(Aspect.FORMER_CODE, old.code()));
        return Optional.of(new Part(Topic.of(rule.kind()), Fate.RENAMED, rule.code(), rule.title(), found));
    }

    private static Part whole(Rule rule, Fate fate) {
        Change says = Change.of(Aspect.SAYS, rule.sentence());
        return new Part(Topic.of(rule.kind()), fate, rule.code(), rule.title(), List.of(says));
    }
}
