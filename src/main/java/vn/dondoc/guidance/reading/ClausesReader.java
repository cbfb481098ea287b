package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Clause.Coverage;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.territory.CsvRow;

/** Reads {@code clauses.csv}: every clause of the guidance and what covers it. */
final class ClausesReader {

    static final String FILE = "clauses.csv";

    private static final String[] COLUMNS = {
        "id", "document", "clause", "kind", "responsible", "summary", "quote", "covered_by", "reason"
    };
    private static final int LONGEST_ID = 60;

    /** The five guidances that we have hold 114 to 158. */
    private static final int MOST = 2_000;

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
        for (CsvRow row : Tables.rows(source, notes, MOST, COLUMNS)) {
            String id = row.required("id", LONGEST_ID);
            if (!id.isEmpty() && !ids.add(id)) {
                row.fault("guidance.fault.twice", id, FILE);
            }
            known(row, "kind", KINDS);
            known(row, "responsible", RESPONSIBLE);
            clauses.add(clause(row, id));
        }
        return clauses;
    }

    private static void known(CsvRow row, String column, Set<String> values) {
        if (!values.contains(row.text(column))) {
            row.fault("guidance.fault.csv-value", column, row.text(column), Nearest.name(row.text(column), values));
        }
    }

    private static Clause clause(CsvRow row, String id) {
        String coveredBy = row.text("covered_by");
        Coverage coverage = MARKS.getOrDefault(coveredBy, Coverage.RULE);
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
                row.text("kind"),
                row.text("responsible"),
                row.text("summary"),
                row.text("quote"),
                coverage,
                rules,
                row.text("reason"),
                row.line());
    }
}
