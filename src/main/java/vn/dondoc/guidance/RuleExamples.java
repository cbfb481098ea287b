package vn.dondoc.guidance;

import java.util.List;
import java.util.Set;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;

/** Runs a pack's examples ({@code Ví dụ}, and those generated for reports and tasks) through Drools. */
public interface RuleExamples {

    /** Each example that fails, with expected and got; empty if all pass. */
    List<Fault> failing(RulePack pack, CompiledRules rules);

    /** A warning for each rule of which an emitted part fires on no example: nobody has seen what it does. */
    List<Fault> unexercised(RulePack pack, CompiledRules rules);

    /** How many examples a pack has, written and generated. */
    int count(RulePack pack);

    /**
     * The rules that Drools was given of the pack and that fire in at least one example, each by its name
     * ({@code LH-90 certain}).
     */
    Set<String> exercised(RulePack pack, CompiledRules rules);
}
