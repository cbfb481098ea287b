package vn.dondoc.guidance.facts;

/**
 * Two sides of a form that must agree, in one unit's report.
 *
 * @param who the unit
 * @param period the period's name
 * @param indicator code of the indicator on the left
 * @param exact true for {@code =}, false for {@code <=}
 * @param left the figure on the left
 * @param right the sum on the right
 */
public record Total(String who, String period, String indicator, boolean exact, long left, long right) {}
