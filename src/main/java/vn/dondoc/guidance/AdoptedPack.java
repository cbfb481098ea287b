package vn.dondoc.guidance;

import java.time.Instant;
import vn.dondoc.guidance.pack.RulePack;

/**
 * A pack in force: what was read, and the Drools rules made of it.
 *
 * @param version counted from 1 for each pack name
 * @param adoptedAt when, in real time of the domain clock
 * @param rules compiled; sessions are opened from it
 */
public record AdoptedPack(int version, Instant adoptedAt, RulePack pack, CompiledRules rules) {}
