package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Clause.Coverage;
import vn.dondoc.territory.CsvRow;

/** Reads {@code clauses.csv}: every clause of the guidance and what covers it. */
final class ClausesReader {

    static final String FILE = "clauses.csv";

    static final String[] COLUMNS = {
        "id", "document", "clause", "kind", "responsible", "summary", "quote", "covered_by", "reason"
    };
    private static final int LONGEST_ID = 60;

    /** The five guidances that we have hold 114 to 158. */
    private static final int MOST = 2_000;

    private static final Pattern CODES = Pattern.compile("[A-Z0-9-]{2,20}(?:\\s*[,;]\\s*[A-Z0-9-]{2,20})*+");

    private ClausesReader() {}

    static List<Clause> read(Source source, Notes notes) {
        List<Clause> clauses = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRow row : Tables.rows(source, notes, MOST, COLUMNS)) {
            String id = row.required("id", LONGEST_ID);
            if (!id.isEmpty() && !ids.add(id)) {
                row.fault("guidance.fault.twice", id, FILE);
            }
            clauses.add(clause(row, id));
        }
        return clauses;
    }

    private static Clause clause(CsvRow row, String id) {
        String coveredBy = coveredBy(row);
        Coverage coverage = coveredBy.isEmpty()
                ? Coverage.NONE
                : TableWords.COVERED_BY.find(coveredBy).orElse(Coverage.RULE);
        List<String> rules = coverage == Coverage.RULE
                ? Stream.of(coveredBy.split(";"))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList()
                : List.of();
        return new Clause(
                id,
                row.text("document"),
                row.text("clause"),
                TableWords.KIND.read(row, row.text("kind")),
                TableWords.RESPONSIBLE.read(row, row.text("responsible")),
                row.text("summary"),
                row.text("quote"),
                coverage,
                rules,
                row.text("reason"),
                row.line());
    }

    /** Codes divided by commas are told and read all the same, so that nothing follows from them. */
    private static String coveredBy(CsvRow row) {
        String written = row.candidates("covered_by").stream()
                .filter(cell -> !cell.isEmpty())
                .filter(cell -> CODES.matcher(cell).matches()
                        || TableWords.COVERED_BY.find(cell).isPresent())
                .findFirst()
                .orElse(row.text("covered_by"));
        if (written.contains(",") && CODES.matcher(written).matches()) {
            row.fault("guidance.fault.codes-by-commas", written, written.replaceAll("\\s*[,;]\\s*", ";"));
            return written.replace(',', ';');
        }
        return written;
    }
}
