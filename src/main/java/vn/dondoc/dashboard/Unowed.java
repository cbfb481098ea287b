package vn.dondoc.dashboard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.dondoc.calendar.Awaited;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.language.Rule;

/**
 * A rule that asks nobody for anything as things stand.
 *
 * @param why nobody owes it yet
 */
record Unowed(String code, String title, MessageSourceResolvable why) {

    /** Those of the rules that have nothing in the plan, in their order. */
    static List<Unowed> among(List<Rule> rules, Collection<Obligation> plan) {
        Set<String> owed = plan.stream().map(due -> due.rule().code()).collect(Collectors.toSet());
        return rules.stream()
                .filter(rule -> rule.isListMissing() || !owed.contains(rule.code()))
                .map(rule -> new Unowed(rule.code(), rule.title(), why(rule)))
                .toList();
    }

    private static MessageSourceResolvable why(Rule rule) {
        if (rule.isListMissing()) {
            return words("list");
        }
        return Awaited.by(rule)
                .map(awaited -> words(awaited.kind().name(), awaited.words()))
                .orElseGet(() -> words("nobody"));
    }

    private static MessageSourceResolvable words(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {"dashboard.effects.unowed." + key}, arguments);
    }
}
