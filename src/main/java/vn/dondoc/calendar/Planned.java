package vn.dondoc.calendar;

import java.time.Instant;
import java.util.List;

/**
 * One planning that changed something.
 *
 * @param version the newest of the pack then
 * @param changes by rule code, unit code and period
 */
public record Planned(int version, Cause cause, Instant at, List<PlanChange> changes) {}
