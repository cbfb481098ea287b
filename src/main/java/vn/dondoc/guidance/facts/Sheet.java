package vn.dondoc.guidance.facts;

/**
 * All figures that a unit gave for a period.
 *
 * @param who the unit
 * @param period the period's name
 * @param figures how many there are
 * @param zeros how many of them are 0
 */
public record Sheet(String who, String period, int figures, int zeros) {}
