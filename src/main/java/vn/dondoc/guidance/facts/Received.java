package vn.dondoc.guidance.facts;

import java.time.Instant;

/**
 * Concluded by the rules of a pack: all that was owed has come; the last of it at {@code at}.
 *
 * @param rule the rule's code
 * @param who the unit
 * @param period the period's name
 * @param at the moment that decides the day
 */
public record Received(String rule, String who, String period, Instant at) {

    public Received(String rule, Receipt receipt) {
        this(rule, receipt.who(), receipt.period(), receipt.at());
    }
}
