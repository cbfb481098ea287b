package vn.dondoc.guidance.facts;

/**
 * Concluded by the rules of a pack: whatever is still missing, the target is reached.
 *
 * @param rule the rule's code
 * @param who the unit
 * @param period the period's name
 */
public record Certain(String rule, String who, String period) {

    public Certain(String rule, Tally tally) {
        this(rule, tally.who(), tally.period());
    }

    public Certain(String rule, Count count) {
        this(rule, count.who(), count.period());
    }

    public Certain(String rule, Quota quota) {
        this(rule, quota.who(), quota.period());
    }

    public Certain(String rule, Trend trend) {
        this(rule, trend.who(), trend.period());
    }

    public Certain(String rule, Attained attained) {
        this(rule, attained.who(), attained.period());
    }
}
