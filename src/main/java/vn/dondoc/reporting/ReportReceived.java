package vn.dondoc.reporting;

import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * A receipt or figures of a unit came in or changed. Published inside the transaction that saves them; whoever judges
 * does so within it.
 *
 * @param pack name of the pack
 * @param unit the unit concerned
 * @param period the period concerned
 */
public record ReportReceived(String pack, UnitId unit, Period period) {}
