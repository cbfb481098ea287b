package vn.dondoc.guidance.reading;

import java.io.StringReader;
import java.util.List;
import vn.dondoc.territory.CsvRow;
import vn.dondoc.territory.CsvTable;

/** The comma-separated files of a pack, after the gate. */
final class Tables {

    /** Above all communes of the country; the checks hold rows against each other, and nobody writes so many. */
    static final int MOST_ROWS = 20_000;

    private Tables() {}

    static List<CsvRow> rows(Source source, Notes notes, String... columns) {
        return rows(source, notes, MOST_ROWS, columns);
    }

    /** @param most so many are read; what follows is told and left */
    static List<CsvRow> rows(Source source, Notes notes, int most, String... columns) {
        List<CsvRow> rows = CsvTable.read(new StringReader(source.text()), source.path(), notes.faults(), columns);
        if (rows.size() <= most) {
            return rows;
        }
        rows.get(most).fault("guidance.fault.too-many-rows", Integer.toString(most));
        return rows.subList(0, most);
    }
}
