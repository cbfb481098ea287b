package vn.dondoc.reporting.upload;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.figures.Amounts;
import vn.dondoc.territory.CsvRow;

/** One line of a file of figures: {@code unit,indicator,period,value}, with a decimal point, as files are written. */
record FigureRow(
        CsvRow row, String unit, String indicator, @Nullable Period period, String value) {

    static final String[] COLUMNS = {"unit", "indicator", "period", "value"};

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    static FigureRow read(CsvRow row) {
        return new FigureRow(
                row, row.required("unit", 31), row.required("indicator", 40), period(row), row.required("value", 60));
    }

    private static @Nullable Period period(CsvRow row) {
        String name = row.required("period", 12);
        try {
            return name.isEmpty() ? null : Period.parse(name);
        } catch (IllegalArgumentException noPeriod) {
            row.fault("reporting.fault.period", name);
            return null;
        }
    }

    /** The value as this indicator takes it; absent, with a fault, where it cannot. */
    @Nullable
    BigDecimal number(Indicator as) {
        if (!as.type().isEntered() || !as.type().isNumber()) {
            row.fault(as.type().isEntered() ? "reporting.fault.words" : "reporting.fault.ratio", indicator);
            return null;
        } else if (!NUMBER.matcher(value).matches()) {
            if (!value.isEmpty()) {
                row.fault("reporting.fault.file-number", value);
            }
            return null;
        }
        BigDecimal number = new BigDecimal(value);
        Optional<String> fault = Amounts.fault(as, number);
        fault.ifPresent(code -> row.fault(code, value));
        return fault.isEmpty() ? number : null;
    }
}
