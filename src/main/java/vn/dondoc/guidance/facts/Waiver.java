package vn.dondoc.guidance.facts;

/**
 * A waiver without a new day, in force at the moment of judging.
 *
 * @param rule the rule's code
 * @param who the unit
 * @param period the period's name
 */
public record Waiver(String rule, String who, String period) {}
