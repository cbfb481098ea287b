package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Clause.Coverage;

/** Reads {@code clauses.csv}: every clause of the guidance and what covers it. */
final class ClausesReader {

    static final String FILE = "clauses.csv";

    private static final List<String> COLUMNS =
            List.of("id", "document", "clause", "kind", "responsible", "summary", "quote", "covered_by", "reason");
    private static final Set<String> KINDS =
            Set.of("target", "report", "milestone", "task", "monitoring", "reference", "admin");
    private static final Set<String> RESPONSIBLE =
            Set.of("province", "district", "commune", "mixed", "member_organisation");
    private static final Map<String, Coverage> MARKS = Map.of(
            "", Coverage.NONE,
            "reference", Coverage.REFERENCE,
            "by-hand", Coverage.BY_HAND,
            "administrative", Coverage.ADMINISTRATIVE);

    private ClausesReader() {}

    static List<Clause> read(Source source, Notes notes) {
        List<Clause> clauses = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvFile.Row row : CsvFile.rows(source, COLUMNS, notes)) {
            String id = row.get("id");
            if (id.isEmpty()) {
                row.place().fault("guidance.fault.csv-empty", "id");
            } else if (!ids.add(id)) {
                row.place().fault("guidance.fault.twice", id, FILE);
            }
            known(row, "kind", KINDS);
            known(row, "responsible", RESPONSIBLE);
            clauses.add(clause(row, id));
        }
        return clauses;
    }

    private static void known(CsvFile.Row row, String column, Set<String> values) {
        if (!values.contains(row.get(column))) {
            row.place()
                    .fault("guidance.fault.csv-value", column, row.get(column), Nearest.hint(row.get(column), values));
        }
    }

    private static Clause clause(CsvFile.Row row, String id) {
        String coveredBy = row.get("covered_by");
        Coverage coverage = MARKS.getOrDefault(coveredBy, Coverage.RULE);
        List<String> rules = coverage == Coverage.RULE
                ? Stream.of(coveredBy.split(";"))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList()
                : List.of();
        return new Clause(
                id,
                row.get("document"),
                row.get("clause"),
                row.get("kind"),
                row.get("responsible"),
                row.get("summary"),
                row.get("quote"),
                coverage,
                rules,
                row.get("reason"),
                row.place().line());
    }
}
