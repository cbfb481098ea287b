package vn.dondoc.guidance.facts;

/**
 * How many of the units below one unit meet another rule in the same period: between {@code low} and {@code high} of
 * {@code whole}.
 *
 * @param rule code of the rule that asks, not of the one to be met
 * @param who the unit
 * @param period the period's name
 * @param low those that meet it
 * @param high those that may still: the same, those not known and those not yet due
 * @param whole all but the waived ones and those it does not apply to
 */
public record Attained(String rule, String who, String period, long low, long high, long whole) {}
