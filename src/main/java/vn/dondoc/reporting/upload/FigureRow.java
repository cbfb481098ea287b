package vn.dondoc.reporting.upload;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.figures.Amounts;
import vn.dondoc.reporting.workbook.reading.FigureRows;
import vn.dondoc.territory.CsvRow;

/**
 * One line of a file of figures: {@code unit,indicator,period,value}; in a CSV with a decimal point, as such files are
 * written, in a workbook as a number.
 *
 * @param value as it stands there
 * @param number absent where it is none
 */
record FigureRow(
        Place at,
        String unit,
        String indicator,
        @Nullable Period period,
        String value,
        @Nullable BigDecimal number) {

    static final String[] COLUMNS = {"unit", "indicator", "period", "value"};

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    /** Where it stands, and what is said of it there. */
    interface Place {

        /** Counted from 1. */
        int line();

        void fault(String code, Object... arguments);
    }

    private record CsvPlace(CsvRow row) implements Place {

        @Override
        public int line() {
            return row.line();
        }

        @Override
        public void fault(String code, Object... arguments) {
            row.fault(code, arguments);
        }
    }

    static FigureRow read(CsvRow row) {
        Place at = new CsvPlace(row);
        String unit = row.required("unit", 31);
        String indicator = row.required("indicator", 40);
        Period period = period(at, row.required("period", 12), FigureRow::period);
        String value = row.required("value", 60);
        boolean number = NUMBER.matcher(value).matches();
        return new FigureRow(at, unit, indicator, period, value, number ? new BigDecimal(value) : null);
    }

    /** @param periods reads the name of a period; a file has few of them, many times */
    static FigureRow read(FigureRows.Line line, Place at, Function<String, Optional<Period>> periods) {
        return new FigureRow(
                at,
                required(at, "unit", line.unit(), 31),
                required(at, "indicator", line.indicator(), 40),
                period(at, required(at, "period", line.period(), 12), periods),
                required(at, "value", line.value(), 60),
                line.number());
    }

    private static String required(Place at, String column, String text, int longest) {
        if (text.isEmpty()) {
            at.fault("csv.fault.empty", column);
        } else if (text.length() > longest) {
            at.fault("csv.fault.long", column, String.valueOf(longest));
            return "";
        }
        return text;
    }

    private static @Nullable Period period(Place at, String name, Function<String, Optional<Period>> periods) {
        Optional<Period> period = name.isEmpty() ? Optional.empty() : periods.apply(name);
        if (period.isEmpty() && !name.isEmpty()) {
            at.fault("reporting.fault.period", name);
        }
        return period.orElse(null);
    }

    static Optional<Period> period(String name) {
        try {
            return Optional.of(Period.parse(name));
        } catch (IllegalArgumentException noPeriod) {
            return Optional.empty();
        }
    }

    /** The value as this indicator takes it; absent, with a fault, where it cannot. */
    @Nullable
    BigDecimal number(Indicator as) {
        if (!as.type().isEntered() || !as.type().isNumber()) {
            at.fault(as.type().isEntered() ? "reporting.fault.words" : "reporting.fault.ratio", indicator);
            return null;
        } else if (number == null) {
            if (!value.isEmpty()) {
                at.fault("reporting.fault.file-number", value);
            }
            return null;
        }
        Optional<String> fault = Amounts.fault(as, number);
        fault.ifPresent(code -> at.fault(code, value));
        return fault.isEmpty() ? number : null;
    }
}
