package vn.dondoc.reporting.workbook;

import java.util.Map;
import vn.dondoc.reporting.Figure;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;

/**
 * What stands in a unit's form when a template is made of it.
 *
 * @param entries texts by indicator
 * @param nothingDone whether "Báo cáo không phát sinh" is said
 * @param earlier the unit's figures of the year's earlier periods, the latest of each indicator
 * @param registered registered units at or below it, by level
 */
record Filled(
        Unit unit,
        Map<String, String> entries,
        boolean nothingDone,
        Map<String, Figure> earlier,
        Map<Level, Long> registered) {}
