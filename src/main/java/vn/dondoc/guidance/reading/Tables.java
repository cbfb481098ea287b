package vn.dondoc.guidance.reading;

import java.io.StringReader;
import java.util.List;
import vn.dondoc.territory.CsvRow;
import vn.dondoc.territory.CsvTable;

/** The comma-separated files of a pack, after the gate. */
final class Tables {

    private Tables() {}

    static List<CsvRow> rows(Source source, Notes notes, String... columns) {
        return CsvTable.read(new StringReader(source.text()), source.path(), notes.faults(), columns);
    }
}
