package vn.dondoc.guidance.facts;

import java.time.Instant;

/**
 * That a unit sent something, or finished a task.
 *
 * @param rule code of the report or task rule
 * @param who the unit
 * @param period the period's name
 * @param number which one it is of the unit, rule and period: 1 for the first
 * @param at the moment it came
 */
public record Receipt(String rule, String who, String period, int number, Instant at) {}
