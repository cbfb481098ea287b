package vn.dondoc.guidance;

import java.util.List;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;

/** Runs a pack's examples ({@code Ví dụ}, and those generated for reports and tasks) through Drools. */
public interface RuleExamples {

    /** Each example that fails, with expected and got; empty if all pass. */
    List<Fault> failing(RulePack pack, CompiledRules rules);

    /** How many examples a pack has, written and generated. */
    int count(RulePack pack);
}
