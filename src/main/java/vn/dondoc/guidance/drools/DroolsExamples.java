package vn.dondoc.guidance.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.RuleExamples;
import vn.dondoc.guidance.facts.Duty;
import vn.dondoc.guidance.facts.Judged;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;

/** Gives Drools every example of a pack at once, each as a unit of its own. */
@Component
public class DroolsExamples implements RuleExamples {

    @Override
    public List<Fault> failing(RulePack pack, CompiledRules rules) {
        List<Example> examples = of(pack);
        List<Object> facts = new ArrayList<>();
        examples.forEach(example -> facts.addAll(example.facts()));
        Map<Duty, String> verdicts = new HashMap<>();
        rules.conclude(facts, Judged.class).forEach(judged -> verdicts.put(judged.duty(), judged.verdict()));
        List<Fault> failing = new ArrayList<>();
        for (Example example : examples) {
            String got = verdicts.getOrDefault((Duty) example.facts().get(0), "NOTHING");
            if (!got.equals(example.verdict())) {
                failing.add(fault(example, got));
            }
        }
        return failing;
    }

    @Override
    public Set<String> exercised(RulePack pack, CompiledRules rules) {
        Set<String> fired = rules.fired(
                of(pack).stream().flatMap(example -> example.facts().stream()).toList());
        fired.retainAll(emitted(rules));
        return fired;
    }

    @Override
    public List<Fault> unexercised(RulePack pack, CompiledRules rules) {
        Set<String> silent = emitted(rules);
        silent.removeAll(exercised(pack, rules));
        return pack.rules().stream()
                .filter(rule -> silent.stream().anyMatch(name -> name.startsWith(rule.code() + " ")))
                .map(rule -> Fault.warning(
                        rule.file(), rule.line(), "guidance.warning.unexercised", rule.code(), rule.sentence()))
                .toList();
    }

    @Override
    public int count(RulePack pack) {
        return of(pack).size();
    }

    private static Set<String> emitted(CompiledRules rules) {
        return rules.base().getKiePackage(Drl.PACKAGE).getRules().stream()
                .map(org.kie.api.definition.rule.Rule::getName)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Written ones of targets, generated ones of reports and tasks, and of whatever may not apply. */
    private static List<Example> of(RulePack pack) {
        List<Example> examples = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            String who = Integer.toString(examples.size());
            if (rule.kind() == Rule.Kind.TARGET) {
                for (Rule.Example written : rule.examples()) {
                    examples.add(Example.written(pack, rule, written, who + "-" + examples.size()));
                }
            } else {
                examples.addAll(Example.generated(pack, rule, who));
            }
            examples.addAll(Example.notApplicable(pack, rule, who));
        }
        return examples;
    }

    private static Fault fault(Example example, String got) {
        return Fault.at(
                example.rule().file(),
                example.line(),
                "guidance.fault.example",
                example.rule().code(),
                example.generated() ? say("guidance.example." + example.words()) : example.words(),
                say("guidance.example." + example.verdict()),
                say("guidance.example." + got));
    }

    private static DefaultMessageSourceResolvable say(String key) {
        return new DefaultMessageSourceResolvable(key);
    }
}
