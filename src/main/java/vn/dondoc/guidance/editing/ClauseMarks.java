package vn.dondoc.guidance.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** Writes into {@code clauses.csv} what covers clauses; all other rows stay as they are, letter for letter. */
final class ClauseMarks {

    static final String FILE = "clauses.csv";

    private ClauseMarks() {}

    /** A cell as it stands in the text, with its quotation marks. */
    private record Cell(int start, int end) {

        String in(String csv) {
            String raw = csv.substring(start, end).strip();
            return raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"")
                    ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"").strip()
                    : raw;
        }
    }

    /**
     * @param csv the file as text
     * @param ids of the clauses to mark
     * @param coveredBy {@code by-hand}, {@code reference}, {@code administrative}, the code of a rule, which is added to
     *     those that are there, or nothing: not covered
     * @param reason put into the clauses' reason; empty removes it
     * @throws RefusedException if the file lacks a column or one of the clauses
     */
    static String mark(String csv, Set<String> ids, String coveredBy, String reason) {
        List<List<Cell>> rows = rows(csv);
        List<String> header = rows.isEmpty()
                ? List.of()
                : rows.get(0).stream()
                        .map(cell -> cell.in(csv).toLowerCase(Locale.ROOT))
                        .toList();
        int id = column(header, "id");
        int covered = column(header, "covered_by");
        int why = column(header, "reason");
        StringBuilder marked = new StringBuilder();
        int copied = 0;
        int found = 0;
        for (List<Cell> row : rows.subList(1, rows.size())) {
            if (row.size() > Math.max(id, Math.max(covered, why))
                    && ids.contains(row.get(id).in(csv))) {
                found++;
                for (int column : covered < why ? new int[] {covered, why} : new int[] {why, covered}) {
                    Cell cell = row.get(column);
                    marked.append(csv, copied, cell.start());
                    marked.append(quoted(column == why ? reason : joined(cell.in(csv), coveredBy)));
                    copied = cell.end();
                }
            }
        }
        if (found < ids.size()) {
            throw refused("guidance.editor.fault.no-such-clause");
        }
        return marked.append(csv, copied, csv.length()).toString();
    }

    private static int column(List<String> header, String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw refused("csv.fault.column", name);
        }
        return column;
    }

    private static RefusedException refused(String code, Object... arguments) {
        return new RefusedException(List.of(Fault.at(FILE, 1, code, arguments)));
    }

    /** A rule stands beside the rules already there; anything else takes their place. */
    private static String joined(String before, String coveredBy) {
        List<String> codes = new ArrayList<>(List.of(before.split("\\s*;\\s*")));
        if (!isRule(coveredBy) || !codes.stream().allMatch(ClauseMarks::isRule)) {
            return coveredBy;
        }
        if (!codes.contains(coveredBy)) {
            codes.add(coveredBy);
        }
        return String.join("; ", codes);
    }

    static boolean isRule(String coveredBy) {
        return coveredBy.matches("[A-Z0-9-]{2,20}");
    }

    private static String quoted(String value) {
        return value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static List<List<Cell>> rows(String csv) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= csv.length(); i++) {
            char c = i < csv.length() ? csv.charAt(i) : '\n';
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n') || i == csv.length()) {
                int end = c == '\n' && i > start && csv.charAt(i - 1) == '\r' ? i - 1 : i;
                row.add(new Cell(start, end));
                start = i + 1;
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }
}
