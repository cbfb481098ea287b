package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.ReportText;
import vn.dondoc.guidance.wording.Nearest;

/** Reads {@code forms/*.yaml}: report forms as printed. */
final class FormsReader {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final Map<String, Indicator> indicators;

    FormsReader(Map<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    Optional<Form> read(YamlFile yaml) {
        yaml.allowOnly(Set.of("code", "title", "document", "clause", "sections", "totals"));
        String code = yaml.required("code");
        if (!CODE.matcher(code).matches()) {
            yaml.place("code").fault("guidance.fault.indicator-code", code);
            return Optional.empty();
        }
        return Optional.of(new Form(
                code,
                yaml.required("title"),
                yaml.required("document"),
                yaml.required("clause"),
                yaml.items("sections").stream().map(this::section).toList(),
                yaml.items("totals").stream()
                        .flatMap(total -> total(total).stream())
                        .toList()));
    }

    private Form.Section section(YamlFile section) {
        section.allowOnly(Set.of("title", "added", "lines", "report"));
        return new Form.Section(
                section.required("title"),
                section.choice("added", Map.of("true", true, "false", false), false),
                section.items("lines").stream().map(this::line).toList(),
                report(section));
    }

    /** Begins on the line after its key, as YAML's {@code |} has it. */
    private String report(YamlFile section) {
        String text = section.lines("report");
        Notes place = section.place("report");
        ReportText.of(text, indicators)
                .faults(place.path(), place.line())
                .forEach(fault -> place.at(fault.line()).fault(fault.code(), fault.arguments()));
        return text;
    }

    private Form.Line line(YamlFile line) {
        line.allowOnly(Set.of("no", "text", "level", "values"));
        List<String> values = line.texts("values");
        values.forEach(code -> mustExist(code, line.place("values")));
        return new Form.Line(number(line, "no"), line.required("text"), number(line, "level"), values);
    }

    private static int number(YamlFile line, String key) {
        String number = line.text(key).orElse("0");
        if (!NUMBER.matcher(number).matches()) {
            line.place(key).fault("guidance.fault.number", number, number);
            return 0;
        }
        return Integer.parseInt(number);
    }

    /** {@code a = b + c} or {@code a <= b}. */
    private Optional<Form.Total> total(YamlFile total) {
        total.allowOnly(Set.of("check", "severity", "why"));
        String check = total.required("check");
        boolean exact = !check.contains("<=");
        String[] sides = check.split(exact ? "=" : "<=", -1);
        Notes place = total.place("check");
        if (sides.length != 2) {
            place.fault("guidance.fault.form-total", check);
            return Optional.empty();
        }
        List<String> right = new ArrayList<>();
        for (String code : sides[1].split("\\+", -1)) {
            right.add(code.strip());
        }
        mustExist(sides[0].strip(), place);
        right.forEach(code -> mustExist(code, place));
        boolean refused = total.choice("severity", Map.of("refuse", true, "ask", false), true);
        return Optional.of(new Form.Total(
                sides[0].strip(), exact, right, refused, total.text("why").orElse("")));
    }

    private void mustExist(String code, Notes place) {
        if (!indicators.containsKey(code)) {
            place.fault("guidance.fault.unknown-indicator-code", code, Nearest.name(code, indicators.keySet()));
        }
    }
}
