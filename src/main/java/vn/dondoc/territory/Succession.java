package vn.dondoc.territory;

import java.time.LocalDate;

/**
 * A unit went into another one. A unit that was divided has several, a merged one is named by several.
 *
 * @param unit which ended the day before
 * @param successor which it went into
 * @param from the first day of the new order
 * @param whole whether all of it went there
 */
public record Succession(UnitId unit, UnitId successor, LocalDate from, boolean whole) {}
