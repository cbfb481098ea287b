package vn.dondoc.guidance;

import java.nio.file.Path;
import vn.dondoc.guidance.drools.DroolsCompiler;
import vn.dondoc.guidance.pack.RulePack;

/** Emits a pack's typed rules as DRL and compiles them together with the common rules of {@code rules/chung}. */
public interface RuleCompiler {

    /** A compiler for the command line, which runs without Spring; {@code rulesDir} holds {@code chung}. */
    static RuleCompiler of(Path rulesDir) {
        return new DroolsCompiler(rulesDir);
    }

    CompiledRules compile(RulePack pack);

    /** The DRL emitted for a pack, each rule under its sentence, without the common rules; nothing is compiled. */
    String emit(RulePack pack);
}
