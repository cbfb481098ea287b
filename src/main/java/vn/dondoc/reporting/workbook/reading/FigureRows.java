package vn.dondoc.reporting.workbook.reading;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.territory.PlainText;

/** A workbook of figures, one in each row, read from its first row to its last; no more than one row is kept. */
public final class FigureRows {

    private static final Logger LOG = LoggerFactory.getLogger(FigureRows.class);

    /** Values by themselves: their formats mean nothing here. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private static final int DEEPEST = 20;
    private static final int MOST_WORDS = 20_000;

    private enum Column {
        UNIT("unit", "mã đơn vị"),
        INDICATOR("indicator", "mã số liệu", "mã chỉ tiêu"),
        PERIOD("period", "kỳ"),
        VALUE("value", "số liệu", "giá trị");

        private final Set<String> heads;

        Column(String... heads) {
            this.heads = Set.of(heads);
        }
    }

    private final Path file;
    private final int sheet;
    private final int head;
    private final int unit;
    private final int indicator;
    private final int period;
    private final int value;
    private final Map<String, String> plain = new HashMap<>();

    private FigureRows(Path file, int sheet, int head, Map<Column, Integer> columns) {
        this.file = file;
        this.sheet = sheet;
        this.head = head;
        this.unit = requireNonNull(columns.get(Column.UNIT));
        this.indicator = requireNonNull(columns.get(Column.INDICATOR));
        this.period = requireNonNull(columns.get(Column.PERIOD));
        this.value = requireNonNull(columns.get(Column.VALUE));
    }

    /**
     * A row.
     *
     * @param line counted from 1
     * @param value as it stands there
     * @param number absent where it is none, or could be read in two ways
     */
    public record Line(
            int line,
            String unit,
            String indicator,
            String period,
            String value,
            @Nullable BigDecimal number) {

        private boolean isBlank() {
            return unit.isEmpty() && indicator.isEmpty() && period.isEmpty() && value.isEmpty();
        }
    }

    /** Empty if it is no workbook, cannot be opened safely, or holds no such table. */
    public static Optional<FigureRows> open(Path file) {
        try {
            FileCheck.check(file);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), OPTIONS)) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    Optional<FigureRows> found =
                            sheet.getVisibility() == SheetVisibility.VISIBLE ? find(file, sheet) : Optional.empty();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException notOne) {
            LOG.info("Not a table of figures: {}", notOne.toString());
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<FigureRows> find(Path file, Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows.limit(DEEPEST)::iterator) {
                Map<Column, Integer> columns = columns(row);
                if (columns.size() == Column.values().length) {
                    return Optional.of(new FigureRows(file, sheet.getIndex(), row.getRowNum(), columns));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<Column, Integer> columns(Row row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int at = 0; at < Math.min(50, row.getCellCount()); at++) {
            Cell cell = row.getCell(at);
            String key = cell == null ? "" : Labels.key(cell.getText());
            for (Column column : Column.values()) {
                if (column.heads.contains(key)) {
                    columns.putIfAbsent(column, at);
                }
            }
        }
        return columns;
    }

    /**
     * Reads the rows in order; blank ones are passed over.
     *
     * @param take tells whether to read on
     * @throws UncheckedIOException if the file cannot be read to its end
     */
    public void read(Predicate<Line> take) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), OPTIONS);
                Stream<Row> rows = workbook.getSheet(sheet).orElseThrow().openStream()) {
            boolean on = true;
            for (Iterator<Row> each = rows.iterator(); on && each.hasNext(); ) {
                Row row = each.next();
                if (row.getRowNum() > head) {
                    Line line = line(row);
                    on = line.isBlank() || take.test(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException damaged) {
            throw new UncheckedIOException(new IOException(damaged));
        }
    }

    private Line line(Row row) {
        return new Line(
                row.getRowNum(),
                text(row, unit),
                text(row, indicator),
                text(row, period),
                text(row, value),
                number(row));
    }

    private @Nullable BigDecimal number(Row row) {
        Cell cell = value < row.getCellCount() ? row.getCell(value) : null;
        if (cell != null && cell.getValue() instanceof BigDecimal number) {
            return number;
        }
        List<BigDecimal> readings = NumberStyle.UNKNOWN.readings(text(row, value));
        return readings.size() == 1 ? readings.get(0) : null;
    }

    /** Sheets say the same few words again and again: they are made plain once. */
    private String text(Row row, int at) {
        Cell cell = at < row.getCellCount() ? row.getCell(at) : null;
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
            return "";
        } else if (cell.getValue() instanceof String text) {
            if (plain.size() > MOST_WORDS) {
                plain.clear();
            }
            return plain.computeIfAbsent(text, PlainText::of);
        }
        return cell.getRawValue();
    }
}
