package vn.dondoc.guidance.facts;

/**
 * Concluded by the rules of a pack: whatever is still missing, the target is not reached.
 *
 * @param rule the rule's code
 * @param who the unit
 * @param period the period's name
 */
public record Impossible(String rule, String who, String period) {

    public Impossible(String rule, Tally tally) {
        this(rule, tally.who(), tally.period());
    }

    public Impossible(String rule, Count count) {
        this(rule, count.who(), count.period());
    }

    public Impossible(String rule, Quota quota) {
        this(rule, quota.who(), quota.period());
    }

    public Impossible(String rule, Trend trend) {
        this(rule, trend.who(), trend.period());
    }

    public Impossible(String rule, Attained attained) {
        this(rule, attained.who(), attained.period());
    }
}
