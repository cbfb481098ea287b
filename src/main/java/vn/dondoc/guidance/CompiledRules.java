package vn.dondoc.guidance;

import org.kie.api.KieBase;

/**
 * A pack's rules as Drools has them.
 *
 * @param base compiled once, shared by all sessions
 * @param drl everything Drools was given, each rule under its sentence
 */
public record CompiledRules(KieBase base, String drl) {}
