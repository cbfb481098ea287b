package vn.dondoc.guidance.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of the pack: RFC 4180, with exactly the columns asked for. */
final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private CsvFile() {}

    /** @param place file and line on which the row begins */
    record Row(Notes place, Map<String, String> values) {

        /** The value without spaces at its ends; empty if there is none. */
        String get(String column) {
            return Words.of(values.getOrDefault(column, "")).text();
        }
    }

    /** The rows; rows and headers that do not fit are told to {@code notes}. */
    static List<Row> rows(Source source, List<String> columns, Notes notes) {
        Notes file = notes.in(source.path());
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), FORMAT)) {
            if (!parser.getHeaderNames().equals(columns)) {
                file.at(1).fault("guidance.fault.csv-columns", String.join(",", columns));
                return rows;
            }
            long line = parser.getCurrentLineNumber() + 1;
            for (CSVRecord row : parser) {
                Notes place = file.at((int) line);
                if (row.size() == columns.size()) {
                    rows.add(new Row(place, row.toMap()));
                } else {
                    place.fault(
                            "guidance.fault.csv-row", Integer.toString(row.size()), Integer.toString(columns.size()));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            file.at(0).fault("guidance.fault.csv", String.valueOf(e.getMessage()));
        }
        return rows;
    }
}
