package vn.dondoc.guidance.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.wording.Amount;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;
import vn.dondoc.territory.CsvRow;

/** Reads {@code allotments.csv}: the number that the province allots to each unit ({@code chỉ tiêu giao}). */
final class AllotmentsReader {

    static final String FILE = "allotments.csv";

    private static final int LONGEST_UNIT = 200;

    private final Map<String, Indicator> indicators;
    private final Map<String, Map<String, Long>> allotments = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private AllotmentsReader(Map<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    /**
     * @param numbers by indicator, then by the unit's code or full name, in the order of the file
     * @param lines where each unit is first named
     */
    record Allotted(Map<String, Map<String, Long>> numbers, Map<String, Integer> lines) {

        static final Allotted NOTHING = new Allotted(Map.of(), Map.of());
    }

    static Allotted read(Source source, Map<String, Indicator> indicators, Notes notes) {
        AllotmentsReader reader = new AllotmentsReader(indicators);
        Tables.rows(source, notes, "indicator", "unit", "number").forEach(reader::read);
        return new Allotted(reader.allotments, reader.lines);
    }

    private void read(CsvRow row) {
        String indicator = row.text("indicator");
        String unit = row.required("unit", LONGEST_UNIT);
        Optional<Long> number = number(row);
        boolean unitIsClear = unit.isEmpty() || UnitListReader.isUnit(Words.of(unit));
        if (!indicators.containsKey(indicator)) {
            String hint = "guidance.fault.unknown-indicator-code";
            row.fault(hint, indicator, Nearest.name(indicator, indicators.keySet()));
        } else if (!isCountable(indicators.get(indicator))) {
            row.fault("guidance.fault.allotment-not-countable", indicator);
        }
        if (!unitIsClear) {
            row.fault("guidance.fault.allotment-unit", Words.of(unit).quote());
        }
        if (number.isPresent() && unitIsClear && !unit.isEmpty()) {
            lines.putIfAbsent(unit, row.line());
            Long before = allotments
                    .computeIfAbsent(indicator, any -> new LinkedHashMap<>())
                    .putIfAbsent(unit, number.get());
            if (before != null) {
                row.fault("guidance.fault.allotted-twice", indicator, unit);
            }
        }
    }

    private static boolean isCountable(Indicator indicator) {
        return indicator.type().isNumber() && indicator.type() != Indicator.Type.RATIO;
    }

    private Optional<Long> number(CsvRow row) {
        Optional<Long> number = Amount.of(Words.of(row.text("number")))
                .filter(amount -> amount.isWhole() && amount.kind() != Amount.Kind.PERCENT)
                .map(amount -> amount.value().longValueExact());
        if (number.isEmpty()) {
            row.fault("guidance.fault.allotment-number", row.text("number"));
        }
        return number;
    }
}
