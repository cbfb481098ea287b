package vn.dondoc.reporting.workbook.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.reporting.workbook.Layout;
import vn.dondoc.reporting.workbook.Layout.Column;
import vn.dondoc.reporting.workbook.reading.SheetGrid.GridRow;
import vn.dondoc.territory.PlainText;

/** Finds the values of one unit's form: a row for each, known by its code, else by its words. */
final class OneUnitSheet {

    private static final Set<String> YES = Set.of("có", "x", "đúng", "yes", "true", "v", "1", "✓", "✔", "☑");
    private static final Set<String> NO = Set.of("", "không", "no", "false", "0");
    static final Set<String> TOTALS = Set.of("tổng", "cộng", "tổng cộng", "tổng số", "cộng chung");

    private final SheetGrid grid;
    private final Labels labels;
    private final Notes notes;
    private final TableHead head;
    private final int codes;
    private final int texts;
    private final int values;
    private final FoundForm found = new FoundForm();
    private final Map<String, CellPlace> places = new HashMap<>();
    private int last = -1;

    private OneUnitSheet(SheetGrid grid, Labels labels, Notes notes) {
        this.grid = grid;
        this.labels = labels;
        this.notes = notes;
        this.head = TableHead.find(grid);
        this.codes = most(column -> row -> labels.isCode(row.at(column).text()), head.first(Column.CODE));
        this.texts = most(column -> row -> !labels.codes(row.at(column).text()).isEmpty(), head.first(Column.TEXT));
        this.values = head.isThere() ? head.first(Column.VALUE) : likely();
    }

    static FoundForm find(SheetGrid grid, Labels labels, Notes notes) {
        return new OneUnitSheet(grid, labels, notes).all();
    }

    private interface Test {
        Predicate<GridRow> of(int column);
    }

    /** The column of which most rows pass; if none does, the one that its head tells. */
    private int most(Test test, int otherwise) {
        int best = otherwise;
        long most = 0;
        for (int column = 0; column < grid.columns(); column++) {
            long passing = grid.rows().stream().filter(test.of(column)).count();
            if (passing > most) {
                most = passing;
                best = column;
            }
        }
        return best;
    }

    /** Without a head: of the columns beside the words the one with most numbers. */
    private int likely() {
        int column = IntStream.range(texts + 1, grid.columns())
                .filter(at -> at != codes)
                .boxed()
                .max(Comparator.comparingLong(this::numbers))
                .orElse(-1);
        if (column >= 0) {
            notes.doubt(new CellPlace(grid.rows().get(0).number(), column), "no-head");
        }
        return column;
    }

    private long numbers(int column) {
        return grid.rows().stream().filter(row -> row.at(column).isNumber()).count();
    }

    private FoundForm all() {
        if (values < 0) {
            notes.refuse("", "no-values");
            return found;
        } else if (head.columns().getOrDefault(Column.VALUE, List.of()).size() > 1) {
            notes.doubt(
                    new CellPlace(grid.rows().get(head.row()).number(), values),
                    "two-values",
                    grid.rows().get(head.row()).at(values).shown());
        }
        grid.rows().stream().skip(head.row() + 1L).forEach(this::row);
        missing();
        return found;
    }

    private void row(GridRow row) {
        CellValue value = values == texts ? CellValue.BLANK : grid.at(row, values);
        CellPlace place = new CellPlace(row.number(), values);
        String code = codes < 0 ? "" : row.at(codes).text();
        String words = words(row);
        if (code.equals(Layout.NOTHING_DONE_CODE) || Labels.key(words).equals(Labels.key(Layout.NOTHING_DONE))) {
            nothingDone(place, value);
        } else if (labels.isCode(code)) {
            checkWords(row, code, words);
            take(code, place, row, value);
        } else if (!words.isEmpty()) {
            byWords(row, place, words, value);
        } else if (value.isNumber()) {
            notes.doubt(place, "no-words", value.shown());
        }
        remark(row);
    }

    private String words(GridRow row) {
        return texts < 0 ? "" : grid.at(row, texts).text();
    }

    /** Codes go astray when rows are moved without them: the words must not say another value. */
    private void checkWords(GridRow row, String code, String words) {
        List<String> said = labels.codes(words);
        if (!words.isEmpty() && !said.isEmpty() && !said.contains(code)) {
            notes.doubt(
                    new CellPlace(row.number(), texts),
                    "code-and-words",
                    row.at(texts).shown(),
                    labels.indicator(code).name());
        }
    }

    private void byWords(GridRow row, CellPlace place, String words, CellValue value) {
        List<String> may = labels.codes(words).stream()
                .filter(code -> !places.containsKey(code))
                .toList();
        List<String> entered = may.stream()
                .filter(code -> labels.indicator(code).type().isEntered())
                .toList();
        if (!entered.isEmpty() && (entered.size() == 1 || !value.isBlank())) {
            take(next(entered), place, row, value);
        } else if (may.isEmpty() && labels.codes(words).isEmpty()) {
            unknown(row, place, words, value);
        } else if (may.isEmpty() && value.isNumber()) {
            notes.doubt(place, "again", value.shown(), row.at(texts).shown());
        }
    }

    /** Words that the form has twice stand for each in turn. */
    private String next(List<String> codes) {
        return codes.stream()
                .filter(code -> labels.place(code) > last)
                .findFirst()
                .orElse(codes.get(0));
    }

    private void unknown(GridRow row, CellPlace place, String words, CellValue value) {
        if (!value.isNumber() || !isOwn(row)) {
            return;
        }
        Optional<String> near = labels.nearly(words).filter(code -> !places.containsKey(code));
        if (near.isPresent()) {
            notes.doubt(
                    place,
                    "nearly",
                    grid.at(row, texts).shown(),
                    labels.indicator(near.get()).name(),
                    value.shown());
            take(near.get(), place, row, value);
        } else if (TOTALS.contains(Labels.key(words))) {
            notes.note(place, "total-row", grid.at(row, texts).shown());
        } else {
            notes.doubt(place, "unknown-row", grid.at(row, texts).shown(), value.shown());
        }
    }

    /** Not part of a title that was merged across the table. */
    private boolean isOwn(GridRow row) {
        CellPlace first = grid.merges().first(new CellPlace(row.number(), values));
        return first == null || first.column() == values;
    }

    private void take(String code, CellPlace place, GridRow row, CellValue value) {
        CellPlace before = places.put(code, place);
        if (before != null) {
            notes.refuse(place, "twice", labels.indicator(code).name(), before.toString());
            return;
        }
        last = labels.place(code);
        if (grid.isAcrossRows(row, values) && !value.isBlank()) {
            notes.doubt(place, "merged", value.shown(), labels.indicator(code).name());
        }
        found.add(new Found(code, place, value));
    }

    private void nothingDone(CellPlace place, CellValue value) {
        Optional<Boolean> said = yes(value);
        if (said.isEmpty()) {
            notes.doubt(place, "nothing-done", value.shown());
        } else if (said.get()) {
            found.nothingDone();
        }
    }

    /** Empty if it is neither yes nor no. */
    static Optional<Boolean> yes(CellValue value) {
        String said = Folding.fold(PlainText.of(value.text()));
        return YES.contains(said) ? Optional.of(true) : NO.contains(said) ? Optional.of(false) : Optional.empty();
    }

    private void remark(GridRow row) {
        int column = head.first(Column.REMARK);
        if (column >= 0 && !row.at(column).isBlank()) {
            notes.note(
                    new CellPlace(row.number(), column),
                    "remark",
                    row.at(column).shown());
        }
    }

    private void missing() {
        List<String> missing = new ArrayList<>(labels.entered());
        missing.removeAll(places.keySet());
        if (!missing.isEmpty() && !places.isEmpty()) {
            notes.note(
                    "",
                    "missing",
                    missing.size(),
                    labels.indicator(missing.get(0)).name());
        }
    }
}
