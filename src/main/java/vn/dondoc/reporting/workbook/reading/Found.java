package vn.dondoc.reporting.workbook.reading;

/**
 * A cell in which a value of the form stands.
 *
 * @param indicator its code
 */
record Found(String indicator, CellPlace place, CellValue value) {}
