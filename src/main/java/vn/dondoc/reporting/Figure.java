package vn.dondoc.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * One reported value: unit × indicator × period. A unit's latest one counts.
 *
 * @param value exact, in the indicator's unit of measure, never negative
 * @param recordedAt the moment it was submitted
 */
public record Figure(UnitId unit, String indicator, Period period, BigDecimal value, Instant recordedAt) {}
