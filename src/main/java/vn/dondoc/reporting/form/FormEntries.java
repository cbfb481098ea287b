package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.figures.Amounts;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.territory.PlainText;

/**
 * What people wrote into a form, read field by field.
 *
 * @param typed texts by indicator in the form's order: numbers as we write them, whatever they were typed like; the rest
 *     as typed but plain, line by line; empty fields are left out
 * @param numbers those fields that are numbers and may be
 * @param faults of the fields that may not
 */
record FormEntries(Map<String, String> typed, Map<String, BigDecimal> numbers, List<EntryFault> faults) {

    /** As long as the column. */
    static final int LONGEST = 4000;

    static FormEntries read(Map<String, String> posted, Form form, Map<String, Indicator> indicators) {
        FormEntries entries = new FormEntries(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        List<String> fields = form.indicators().stream()
                .filter(code -> requireNonNull(indicators.get(code)).type().isEntered())
                .toList();
        for (String code : fields) {
            Indicator indicator = requireNonNull(indicators.get(code));
            String text = plain(indicator, posted.getOrDefault(code, ""));
            if (!text.isEmpty()) {
                entries.read(indicator, text);
            }
        }
        posted.keySet().stream()
                .filter(code -> !fields.contains(code))
                .forEach(code -> entries.refuse(null, "reporting.fault.no-field", code));
        return entries;
    }

    /** A list of documents has a line for each. */
    private static String plain(Indicator indicator, String text) {
        return indicator.type().isNumber()
                ? PlainText.of(text)
                : text.lines()
                        .map(PlainText::of)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private void read(Indicator indicator, String text) {
        typed.put(indicator.code(), text);
        if (text.length() > LONGEST) {
            refuse(indicator.code(), "reporting.fault.too-long", LONGEST);
        } else if (indicator.type().isNumber()) {
            readNumber(indicator, text);
        }
    }

    private void readNumber(Indicator indicator, String text) {
        Optional<BigDecimal> number = Numbers.read(text);
        Optional<String> fault =
                number.isEmpty() ? Optional.of("reporting.fault.no-number") : Amounts.fault(indicator, number.get());
        fault.ifPresentOrElse(code -> refuse(indicator.code(), code, text), () -> {
            numbers.put(indicator.code(), number.orElseThrow());
            typed.put(indicator.code(), Numbers.write(number.orElseThrow()));
        });
    }

    private void refuse(@Nullable String indicator, String code, Object... arguments) {
        faults.add(EntryFault.refusing(indicator, code, arguments));
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Whether numbers were given and all of them are 0, and nothing was told in words. */
    boolean isAllZero() {
        return faults.isEmpty()
                && typed.keySet().equals(numbers.keySet())
                && numbers.values().stream().allMatch(number -> number.signum() == 0);
    }
}
