package vn.dondoc.reporting.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dondoc.account.api.Flaw;
import vn.dondoc.account.api.JsonBody;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.form.Posted;

/**
 * A form as a program filled it in. Numbers come as JSON numbers, or as strings with a decimal point where a program
 * keeps them so; they are handed on as people here write them, for that is how every door's fields are read.
 */
final class Filled {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Beyond this a number is not written out: 1e999999999 has few letters and many digits. */
    private static final int MOST_DIGITS = 100;

    private final JsonBody body;
    private final Map<String, Indicator> indicators;

    private Filled(JsonBody body, Map<String, Indicator> indicators) {
        this.body = body;
        this.indicators = indicators;
    }

    /** What is wrong is told to the body; then the fields at fault are left out. */
    static Posted read(JsonBody body, Map<String, Indicator> indicators) {
        Map<String, String> entries = new Filled(body, indicators).entries();
        String stamp = body.optionalText("stamp");
        boolean nothingDone = body.flag("nothingDone", false);
        Set<String> confirmed = new LinkedHashSet<>(body.texts("confirmed"));
        return new Posted(entries, stamp, nothingDone, confirmed, body.flag("send", true));
    }

    private Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : body.members("figures")) {
            String entry = entry(member.getKey(), member.getValue());
            if (entry != null) {
                entries.put(member.getKey(), entry);
            }
        }
        return entries;
    }

    /** Absent for what is left open, and for what cannot be. A field that the form has not is refused with the form. */
    private @Nullable String entry(String code, JsonNode value) {
        Indicator indicator = indicators.get(code);
        if (value.isNull()) {
            return null;
        } else if (indicator == null) {
            return "";
        } else if (indicator.type().isNumber()) {
            return number(code, value);
        }
        return words(code, value);
    }

    private @Nullable String number(String code, JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            boolean fits = Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
            return fits ? written(number) : refused(code, "reporting.api.number-long");
        }
        String text = value.isString() ? value.stringValue().strip() : "-";
        if (text.isEmpty()) {
            return null;
        }
        boolean fits = text.length() <= MOST_DIGITS && NUMBER.matcher(text).matches();
        return fits ? written(new BigDecimal(text)) : refused(code, "reporting.api.number");
    }

    /** Without grouping, so that nothing but the mark differs. */
    private static String written(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** A list of documents may come as a list. */
    private @Nullable String words(String code, JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        List<JsonNode> lines = StreamSupport.stream(value.spliterator(), false).toList();
        if (value.isArray() && lines.stream().allMatch(JsonNode::isString)) {
            return lines.stream().map(JsonNode::stringValue).collect(Collectors.joining("\n"));
        }
        return refused(code, "reporting.api.words");
    }

    private @Nullable String refused(String code, String message) {
        body.refuse(Flaw.at(message, "figures", code));
        return null;
    }
}
