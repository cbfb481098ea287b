package vn.dondoc.reporting.workbook;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where things stand in a template. The words are part of the file's format, as the heads of a CSV file are, so they are
 * the same whatever language its reader has chosen. Nothing must stand at a fixed cell: rows and columns are found by
 * their hidden codes, and where these are gone, by the words.
 *
 * <p>One unit: a table whose head is that of {@link Column}, one row per value; lines that ask two figures take two rows,
 * headings one without code. Many units: a row per unit; {@link #UNIT_CODE}, {@link #UNIT_NAME} and {@link
 * #NOTHING_DONE_SHORT} head the first columns, then one column per value, each with three cells of head: what is asked,
 * its unit of measure, and hidden its code.
 */
public final class Layout {

    /** The sheet people fill in. */
    public static final String FORM_SHEET = "Biểu";

    /** The very hidden sheet with the key: names in the first column, values in the second. */
    public static final String KEY_SHEET = "_dondoc";

    /** What stands in place of an indicator's code where "Báo cáo không phát sinh" is said. */
    public static final String NOTHING_DONE_CODE = "_nothing";

    /** The label of that row, where a form is of one unit. */
    public static final String NOTHING_DONE = "Báo cáo không phát sinh";

    /** The head of that column, where a form is of many units. */
    public static final String NOTHING_DONE_SHORT = "Không phát sinh";

    /** The one answer that its drop-down offers; empty = no. */
    public static final String YES = "Có";

    /** Many units: head of the column with the units' codes; in the hidden row of codes, {@link #UNIT_ROW_CODE}. */
    public static final String UNIT_CODE = "Mã đơn vị";

    /** Many units: head of the column with the units' names. */
    public static final String UNIT_NAME = "Đơn vị";

    /** Many units: what the hidden row of codes begins with, above the codes of the units. */
    public static final String UNIT_ROW_CODE = "_unit";

    /** The columns of a form of one unit, in their order. */
    public enum Column {
        NUMBER("TT"),
        TEXT("Nội dung"),
        MEASURE("Đơn vị tính"),
        VALUE("Số liệu"),
        REMARK("Ghi chú"),
        /** What the unit reported for the year's last earlier period; hidden where there is nothing. */
        EARLIER("Kỳ trước"),
        /** The indicator's code; always hidden. */
        CODE("Mã số liệu");

        private final String head;

        Column(String head) {
            this.head = head;
        }

        /** As its head says. */
        public String head() {
            return head;
        }

        public static Optional<Column> ofHead(String head) {
            return Stream.of(values())
                    .filter(column -> column.head.equalsIgnoreCase(head))
                    .findFirst();
        }
    }

    private Layout() {}
}
