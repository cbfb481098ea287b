package vn.dondoc.reporting.workbook.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.reporting.figures.Amounts;

/**
 * Reads a cell as an entry of a form.
 *
 * @param style how numbers are written as text in this sheet, so far as its other cells tell
 */
record EntryReader(NumberStyle style) {

    /** Statistics write a dash for what did not happen and dots for what is not known. */
    private static final Set<String> NONE =
            Set.of("-", "–", "—", "không", "không có", "ko", "không phát sinh", "chưa phát sinh", "chưa có");

    private static final Set<String> NOT_KNOWN = Set.of("…", "...", "..", "x", "?");
    private static final Pattern WITH_MEASURE = Pattern.compile("(-?[\\d.,]*\\d)\\s?(\\p{L}.*|%|²|₫)");
    private static final Pattern LARGE = Pattern.compile("(triệu|tỷ|tỉ|nghìn|ngàn)\\b.*");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    /**
     * What a cell says.
     *
     * @param entry as one would type it on the page; empty = nothing
     * @param note what is to be said of it: last part of the message's key; absent = nothing
     * @param readings entries it may mean, the likeliest first; for a doubt
     */
    record Reading(String entry, @Nullable String note, CellNote.Kind kind, List<String> readings, String shown) {}

    private static Reading certain(String entry) {
        return new Reading(entry, null, CellNote.Kind.NOTE, List.of(), "");
    }

    private static Reading noted(String entry, String note, CellValue value) {
        return new Reading(entry, note, CellNote.Kind.NOTE, List.of(), value.shown());
    }

    private static Reading doubt(String note, CellValue value, String... readings) {
        return new Reading(readings[0], note, CellNote.Kind.DOUBT, List.of(readings), value.shown());
    }

    private static Reading refused(String note, CellValue value) {
        return new Reading("", note, CellNote.Kind.REFUSED, List.of(), value.shown());
    }

    Reading read(CellValue value, Indicator indicator) {
        return switch (value.kind()) {
            case BLANK -> certain("");
            case ERROR -> refused("reporting.reading.error", value);
            case UNKNOWN -> doubt("reporting.reading.formula", value, "");
            default -> indicator.type().isNumber() ? number(value, indicator) : certain(words(value));
        };
    }

    private static String words(CellValue value) {
        return value.kind() == CellValue.Kind.DAY
                ? day(value).orElse(value.text())
                : value.text().replace('.', value.isNumber() ? ',' : '.');
    }

    private static Optional<String> day(CellValue value) {
        BigDecimal number = value.number();
        boolean day = number != null && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_465)) <= 0;
        return day ? Optional.of(DAY.format(DAY_0.plusDays(number.longValue()))) : Optional.empty();
    }

    private Reading number(CellValue value, Indicator indicator) {
        BigDecimal number = value.number();
        if (number == null) {
            return value.kind() == CellValue.Kind.TEXT
                    ? text(value, indicator)
                    : refused("reporting.reading.no-number", value);
        }
        Optional<String> fault = Amounts.fault(indicator, number);
        return switch (value.kind()) {
            case PERCENT -> percent(value, number, indicator);
            case DAY ->
                day(value)
                        .map(day -> new Reading(
                                "", "reporting.reading.day", CellNote.Kind.DOUBT, List.of("", entry(number)), day))
                        .orElseGet(() -> refused("reporting.reading.no-number", value));
            default -> fault.map(code -> refused(code, value)).orElseGet(() -> certain(entry(number)));
        };
    }

    private static Reading percent(CellValue value, BigDecimal number, Indicator indicator) {
        BigDecimal shown = number.movePointRight(2);
        return Amounts.fault(indicator, shown).isPresent()
                ? refused("reporting.reading.percent-refused", value)
                : doubt("reporting.reading.percent", value, entry(shown), "");
    }

    private Reading text(CellValue value, Indicator indicator) {
        String text = value.text().replaceFirst("^['’`]", "").strip();
        String folded = Folding.fold(text);
        if (NONE.contains(folded)) {
            return noted("0", "reporting.reading.none", value);
        } else if (NOT_KNOWN.contains(folded)) {
            return noted("", "reporting.reading.not-known", value);
        }
        Matcher measured = WITH_MEASURE.matcher(text);
        return measured.matches()
                ? measured(value, measured.group(1), Folding.fold(measured.group(2)), indicator)
                : written(value, text, indicator);
    }

    /** {@code 12 hộ}, {@code 1,5 triệu đồng}: a number with what it counts. */
    private Reading measured(CellValue value, String digits, String measure, Indicator indicator) {
        Reading number = written(value, digits, indicator);
        if (number.kind() == CellNote.Kind.REFUSED && !LARGE.matcher(measure).matches()) {
            return number;
        } else if (LARGE.matcher(measure).matches()) {
            return NumberStyle.VIETNAMESE
                    .read(digits)
                    .map(read -> read.movePointRight(power(measure)))
                    .filter(read -> Amounts.fault(indicator, read).isEmpty())
                    .map(read -> doubt("reporting.reading.large", value, entry(read)))
                    .orElseGet(() -> refused("reporting.reading.no-number", value));
        }
        return number.kind() == CellNote.Kind.DOUBT || measure.equals(Folding.fold(indicator.measure()))
                ? number
                : doubt("reporting.reading.measure", value, number.entry());
    }

    private static int power(String measure) {
        return measure.startsWith("tr") ? 6 : measure.startsWith("ng") ? 3 : 9;
    }

    private Reading written(CellValue value, String text, Indicator indicator) {
        List<BigDecimal> numbers = style.readings(text).stream()
                .filter(number -> Amounts.fault(indicator, number).isEmpty())
                .toList();
        if (numbers.size() > 1) {
            return doubt(
                    "reporting.reading.number",
                    value,
                    numbers.stream().map(EntryReader::entry).toArray(String[]::new));
        } else if (numbers.size() == 1) {
            return certain(entry(numbers.get(0)));
        }
        return style.readings(text).stream()
                .flatMap(number -> Amounts.fault(indicator, number).stream())
                .findFirst()
                .map(code -> refused(code, value))
                .orElseGet(() -> refused("reporting.reading.no-number", value));
    }

    /** Without dots between thousands, as one types. */
    static String entry(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
