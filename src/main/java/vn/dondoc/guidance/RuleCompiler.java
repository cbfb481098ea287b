package vn.dondoc.guidance;

import vn.dondoc.guidance.pack.RulePack;

/** Emits a pack's typed rules as DRL and compiles them together with the common rules of {@code rules/chung}. */
public interface RuleCompiler {

    CompiledRules compile(RulePack pack);
}
