package vn.dondoc.guidance.facts;

/**
 * Concluded by the rules of a pack: what {@code Áp dụng khi} asks for does not hold, or there is nothing to take a share of.
 *
 * @param rule the rule's code
 * @param who the unit
 * @param period the period's name
 */
public record DoesNotApply(String rule, String who, String period) {

    public DoesNotApply(String rule, Tally tally) {
        this(rule, tally.who(), tally.period());
    }

    public DoesNotApply(String rule, Count count) {
        this(rule, count.who(), count.period());
    }
}
