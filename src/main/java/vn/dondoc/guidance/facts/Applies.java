package vn.dondoc.guidance.facts;

/**
 * Concluded by the rules of a pack: what {@code Áp dụng khi} asks for holds for the unit.
 *
 * @param rule the rule's code
 * @param who the unit
 * @param period the period's name
 */
public record Applies(String rule, String who, String period) {

    public Applies(String rule, Count count) {
        this(rule, count.who(), count.period());
    }
}
