package vn.dondoc.guidance.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.Indicator.AddsUp;
import vn.dondoc.guidance.pack.Indicator.Counted;
import vn.dondoc.guidance.pack.Indicator.Type;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;
import vn.dondoc.territory.CsvRow;

/** Reads {@code indicators.csv}: what is counted and by which words sentences name it. */
final class IndicatorsReader {

    static final String FILE = "indicators.csv";

    static final String[] COLUMNS = {
        "code",
        "phrases",
        "name",
        "type",
        "measure",
        "adds_up",
        "numerator",
        "denominator",
        "counted",
        "part_of",
        "note"
    };
    /** A form of 71 lines has 89. */
    private static final int MOST = 2_000;

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, String> phrases = new HashMap<>();

    private IndicatorsReader() {}

    /** By code, in the order of the file. */
    static Map<String, Indicator> read(Source source, Notes notes) {
        IndicatorsReader reader = new IndicatorsReader();
        Tables.rows(source, notes, MOST, COLUMNS).forEach(reader::read);
        reader.indicators
                .values()
                .forEach(indicator -> reader.link(indicator, notes.in(FILE).at(indicator.line())));
        return reader.indicators;
    }

    private void read(CsvRow row) {
        String code = row.text("code");
        if (!CODE.matcher(code).matches()) {
            row.fault("guidance.fault.indicator-code", Words.of(code).quote());
            return;
        }
        Indicator indicator = new Indicator(
                code,
                phrases(row),
                row.text("name"),
                TableWords.TYPE.read(row, Type.COUNT),
                row.text("measure"),
                TableWords.ADDS_UP.read(row, AddsUp.SUM),
                optional(row, "numerator"),
                denominator(row),
                TableWords.COUNTED.read(row, Counted.IN_PERIOD),
                optional(row, "part_of"),
                row.line());
        if (indicators.putIfAbsent(code, indicator) != null) {
            row.fault("guidance.fault.twice", code, FILE);
        }
    }

    private List<String> phrases(CsvRow row) {
        List<String> found = Stream.of(row.text("phrases").split("\\|"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        for (String phrase : found) {
            String other = phrases.putIfAbsent(Words.of(phrase).folded(), row.text("code"));
            if (other != null) {
                row.fault("guidance.fault.phrase-twice", phrase, other);
            }
        }
        return found;
    }

    private static @Nullable String optional(CsvRow row, String column) {
        return row.text(column).isEmpty() ? null : row.text(column);
    }

    private static @Nullable String denominator(CsvRow row) {
        String written = row.text("denominator");
        return written.startsWith(Indicator.UNITS)
                ? TableWords.DENOMINATOR.read(row, written)
                : optional(row, "denominator");
    }

    /** What an indicator names must exist, and a ratio needs both its sides. */
    private void link(Indicator indicator, Notes place) {
        mustExist(indicator.numerator(), place);
        mustExist(indicator.partOf(), place);
        String denominator = indicator.denominator();
        if (denominator != null && !denominator.startsWith(Indicator.UNITS)) {
            mustExist(denominator, place);
        }
        Stream.of(indicator.numerator(), denominator, indicator.partOf())
                .filter(side -> side != null && indicators.containsKey(side))
                .filter(side -> side.equals(indicator.code())
                        || !indicators.get(side).type().isNumber()
                        || indicators.get(side).type() == Type.RATIO)
                .forEach(side -> place.fault("guidance.fault.no-side", side, indicator.code()));
        if (indicator.type() == Type.RATIO && (indicator.numerator() == null || denominator == null)) {
            place.fault("guidance.fault.ratio-without-sides", indicator.code());
        }
    }

    private void mustExist(@Nullable String code, Notes place) {
        if (code != null && !indicators.containsKey(code)) {
            place.fault("guidance.fault.unknown-indicator-code", code, Nearest.name(code, indicators.keySet()));
        }
    }
}
