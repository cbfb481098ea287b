package vn.dondoc.reporting.workbook.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.workbook.Layout;
import vn.dondoc.reporting.workbook.reading.SheetGrid.GridRow;
import vn.dondoc.territory.Unit;

/** Finds the values of many units' forms: a row for each unit, a column for each value. */
final class ManyUnitsSheet {

    private static final Set<String> UNIT_CODES = Set.of("mã đơn vị", "mã", "mã số", "mã xã", "mã khu dân cư", "unit");
    private static final Set<String> UNIT_NAMES = Set.of(
            "đơn vị",
            "tên đơn vị",
            "khu dân cư",
            "tên khu dân cư",
            "xã",
            "xã phường thị trấn",
            "tên xã",
            "huyện",
            "huyện thành phố",
            "thôn",
            "địa phương");

    private static final int DEEPEST = 40;

    /** Fewer values side by side are no head of many units. */
    private static final int FEWEST = 3;

    private final SheetGrid grid;
    private final Labels labels;
    private final UnitsNamed units;
    private final Notes notes;
    private final Map<Integer, String> columns = new LinkedHashMap<>();
    private final Map<Unit, FoundForm> found = new LinkedHashMap<>();
    private final Map<Unit, CellPlace> places = new HashMap<>();
    private int nothingDone = -1;
    private int code = -1;
    private int name = -1;

    private ManyUnitsSheet(SheetGrid grid, Labels labels, UnitsNamed units, Notes notes) {
        this.grid = grid;
        this.labels = labels;
        this.units = units;
        this.notes = notes;
    }

    /** Whether the values stand side by side and not one below the other. */
    static boolean isOne(SheetGrid grid, Labels labels) {
        return headRow(grid, labels) >= 0;
    }

    /** By unit, in the order of the rows; rows of units in which nobody wrote are left out. */
    static Map<Unit, FoundForm> find(SheetGrid grid, Labels labels, UnitsNamed units, Notes notes) {
        ManyUnitsSheet sheet = new ManyUnitsSheet(grid, labels, units, notes);
        int head = headRow(grid, labels);
        sheet.head(head);
        grid.rows().stream().skip(head + 1L).forEach(sheet::row);
        long blank = sheet.found.values().stream()
                .filter(form -> form.isBlank(labels))
                .count();
        if (blank > 0) {
            notes.note("", "blank-units", blank);
        }
        sheet.found.values().removeIf(form -> form.isBlank(labels));
        return sheet.found;
    }

    /** The row of codes, else the row of words with most values; -1 = none. */
    private static int headRow(SheetGrid grid, Labels labels) {
        int best = -1;
        int most = FEWEST - 1;
        for (int row = 0; row < Math.min(DEEPEST, grid.rows().size()); row++) {
            Set<String> values = new HashSet<>();
            int codes = 0;
            for (CellValue cell : grid.rows().get(row).cells()) {
                if (labels.isCode(cell.text())) {
                    codes++;
                }
                values.addAll(labels.codes(cell.text()));
            }
            if (codes >= FEWEST) {
                return row;
            } else if (values.size() > most) {
                best = row;
                most = values.size();
            }
        }
        return best;
    }

    private void head(int headRow) {
        Set<String> taken = new HashSet<>();
        GridRow last = grid.rows().get(headRow);
        for (int column = 0; column < last.cells().size(); column++) {
            if (!isOfUnits(column, last.at(column).text())) {
                value(column, last.at(column).text(), taken);
            }
        }
        for (int row = 0; row < headRow; row++) {
            for (int column = 0; column < grid.rows().get(row).cells().size(); column++) {
                if (!columns.containsKey(column)) {
                    isOfUnits(column, grid.rows().get(row).at(column).text());
                }
            }
        }
    }

    /** Whether it heads a column that is about the unit and no value; the first of each kind counts. */
    private boolean isOfUnits(int column, String text) {
        String key = Labels.key(text);
        if (UNIT_CODES.contains(key) || text.equals(Layout.UNIT_ROW_CODE)) {
            code = code < 0 ? column : code;
        } else if (UNIT_NAMES.contains(key)) {
            name = name < 0 ? column : name;
        } else if (key.equals(Labels.key(Layout.NOTHING_DONE_SHORT)) || text.equals(Layout.NOTHING_DONE_CODE)) {
            nothingDone = column;
        } else {
            return false;
        }
        return true;
    }

    private void value(int column, String text, Set<String> taken) {
        List<String> may = labels.isCode(text)
                ? List.of(text)
                : labels.codes(text).stream()
                        .filter(value -> !taken.contains(value))
                        .toList();
        if (!may.isEmpty()) {
            taken.add(may.get(0));
            columns.put(column, may.get(0));
        } else if (!text.isEmpty()) {
            notes.doubt(CellPlace.column(column), "unknown-column", text.length() > 60 ? text.substring(0, 60) : text);
        }
    }

    private void row(GridRow row) {
        String said = name < 0 ? "" : grid.at(row, name).text();
        String coded = code < 0 ? "" : row.at(code).text();
        CellPlace place = new CellPlace(row.number(), Math.max(0, name < 0 ? code : name));
        boolean empty =
                columns.keySet().stream().allMatch(column -> row.at(column).isBlank());
        if (OneUnitSheet.TOTALS.contains(Labels.key(said)) || OneUnitSheet.TOTALS.contains(Labels.key(coded))) {
            notes.note(place, "total-row", said);
            return;
        } else if (coded.equals(Layout.UNIT_ROW_CODE)) {
            return; // the codes of a template that is taken for another period: not believed, and no unit
        } else if (said.isEmpty() && coded.isEmpty() || empty && unit(coded, said) == null) {
            return;
        }
        Unit unit = named(place, coded, said);
        if (unit != null) {
            take(unit, place, row);
        }
    }

    private @Nullable Unit unit(String coded, String said) {
        List<Unit> named = units.ofName(said);
        return units.ofCode(coded).orElse(named.size() == 1 ? named.get(0) : null);
    }

    private @Nullable Unit named(CellPlace place, String coded, String said) {
        List<Unit> named = units.ofName(said);
        Unit unit = unit(coded, said);
        if (unit == null) {
            notes.refuse(place, named.isEmpty() ? "unknown-unit" : "several-units", said.isEmpty() ? coded : said);
        } else if (!said.isEmpty() && !named.contains(unit)) {
            notes.doubt(place, "unit-code-and-name", coded, unit.fullName(), CellValue.shown(said));
        }
        return unit;
    }

    private void take(Unit unit, CellPlace place, GridRow row) {
        CellPlace before = places.put(unit, place);
        if (before != null) {
            notes.refuse(place, "unit-twice", unit.fullName(), before.toString());
            return;
        }
        FoundForm form = new FoundForm();
        columns.forEach((column, value) -> {
            CellPlace cell = new CellPlace(row.number(), column);
            CellValue content = grid.at(row, column);
            if (grid.isAcrossRows(row, column) && !content.isBlank()) {
                notes.doubt(
                        cell, "merged", content.shown(), labels.indicator(value).name());
            }
            form.add(new Found(value, cell, content));
        });
        if (nothingDone >= 0 && OneUnitSheet.yes(row.at(nothingDone)).orElse(false)) {
            form.nothingDone();
        }
        found.put(unit, form);
    }
}
