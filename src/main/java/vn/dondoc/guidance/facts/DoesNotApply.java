package vn.dondoc.guidance.facts;

/**
 * Concluded by the rules of a pack: what {@code Áp dụng khi} asks for does not hold, or there is nothing to
 * hold the figure against: a share of nothing, nothing allotted, nothing to rise or fall from.
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

    public DoesNotApply(String rule, Quota quota) {
        this(rule, quota.who(), quota.period());
    }

    public DoesNotApply(String rule, Trend trend) {
        this(rule, trend.who(), trend.period());
    }

    public DoesNotApply(String rule, Attained attained) {
        this(rule, attained.who(), attained.period());
    }
}
