package vn.dondoc.reporting;

import java.util.Set;
import vn.dondoc.territory.UnitId;

/**
 * Figures or receipts of several units came in at once: a file, or one letter for many. Published instead of a
 * {@link ReportReceived} for each, inside the transaction that saves them, so that whoever judges does so once.
 *
 * @param pack name of the pack
 * @param units the units concerned
 */
public record ReportsReceived(String pack, Set<UnitId> units) {}
