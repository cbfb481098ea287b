package vn.dondoc.territory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of a {@link CsvTable}: gives its values and says where it stands when one of them is wrong. */
public final class CsvRow {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private final CSVRecord values;
    private final String path;
    private final int line;
    private final Faults faults;

    CsvRow(CSVRecord values, String path, int line, Faults faults) {
        this.values = values;
        this.path = path;
        this.line = line;
        this.faults = faults;
    }

    /** Its line in the file, counted from 1; the header is usually 1. */
    public int line() {
        return line;
    }

    /** The value without outer blanks; empty where row or file has no such column. */
    public String text(String column) {
        return values.isMapped(column) && values.isSet(column) ? PlainText.of(values.get(column)) : "";
    }

    /** The value and, where the row has more cells than the header, each of those after it: any may be meant. */
    public List<String> candidates(String column) {
        int first = values.getParser().getHeaderMap().getOrDefault(column, values.size());
        boolean shifted = values.size() > values.getParser().getHeaderNames().size();
        return shifted ? values.stream().skip(first).map(PlainText::of).toList() : List.of(text(column));
    }

    /** The value; an empty one and one of more than {@code longest} characters are faults. */
    public String required(String column, int longest) {
        String text = text(column);
        if (text.isEmpty()) {
            fault("csv.fault.empty", column);
        } else if (text.length() > longest) {
            fault("csv.fault.long", column, String.valueOf(longest));
        }
        return text;
    }

    /** A day written {@code 2020-12-31}; absent where empty, and, with a fault, where it is no day. */
    public @Nullable LocalDate date(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            fault("csv.fault.date", column, text);
            return null;
        }
    }

    /** A whole number from 0 up; absent where empty, and, with a fault, where it is none. */
    public @Nullable Integer count(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!COUNT.matcher(text).matches()) {
            fault("csv.fault.count", column, text);
            return null;
        }
        return Integer.valueOf(text);
    }

    /** Records a fault of this row. */
    public void fault(String code, Object... arguments) {
        faults.add(Fault.at(path, line, code, arguments));
    }
}
