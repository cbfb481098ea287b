package vn.dondoc.reporting.workbook.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.reporting.workbook.Layout.Column;
import vn.dondoc.reporting.workbook.reading.SheetGrid.GridRow;

/**
 * Where the columns of a one-unit form stand, found by the words above them, wherever they were moved.
 *
 * @param row the head's place among the rows read; -1 = there is none
 */
record TableHead(int row, Map<Column, List<Integer>> columns) {

    private static final Map<Column, Set<String>> WORDS = Map.of(
            Column.NUMBER, Set.of("tt", "stt", "số tt", "số thứ tự"),
            Column.TEXT,
                    Set.of("nội dung", "chỉ tiêu", "tiêu chí", "nội dung chỉ tiêu", "tên chỉ tiêu", "nội dung báo cáo"),
            Column.MEASURE, Set.of("đơn vị tính", "đvt", "đv tính"),
            Column.VALUE,
                    Set.of(
                            "số liệu",
                            "kết quả",
                            "số lượng",
                            "giá trị",
                            "thực hiện",
                            "kết quả thực hiện",
                            "số liệu thực hiện",
                            "số liệu báo cáo"),
            Column.REMARK, Set.of("ghi chú"),
            Column.EARLIER, Set.of("kỳ trước", "số liệu kỳ trước"),
            Column.CODE, Set.of("mã số liệu", "mã chỉ tiêu"));

    private static final int DEEPEST = 60;

    static TableHead find(SheetGrid grid) {
        for (int row = 0; row < Math.min(DEEPEST, grid.rows().size()); row++) {
            Map<Column, List<Integer>> columns = columns(grid.rows().get(row));
            boolean words = columns.containsKey(Column.TEXT) || columns.containsKey(Column.CODE);
            if (words && columns.containsKey(Column.VALUE)) {
                return new TableHead(row, columns);
            }
        }
        return new TableHead(-1, Map.of());
    }

    private static Map<Column, List<Integer>> columns(GridRow row) {
        Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
        for (int at = 0; at < row.cells().size(); at++) {
            String key = Labels.key(row.at(at).text());
            for (Map.Entry<Column, Set<String>> known : WORDS.entrySet()) {
                if (known.getValue().contains(key)) {
                    columns.computeIfAbsent(known.getKey(), any -> new ArrayList<>())
                            .add(at);
                }
            }
        }
        return columns;
    }

    boolean isThere() {
        return row >= 0;
    }

    /** The first column with that head; -1 = none. */
    int first(Column column) {
        List<Integer> at = columns.getOrDefault(column, List.of());
        return at.isEmpty() ? -1 : at.get(0);
    }
}
