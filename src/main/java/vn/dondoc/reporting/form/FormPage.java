package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.territory.Level;

/**
 * A form as the page shows it: printed lines, each with its fields.
 *
 * @param faults of the whole form or of any field, in the form's order
 */
record FormPage(List<Section> sections, List<Said> faults) {

    /** A section with its lines; {@code added} by us, the printed form lacks it. */
    record Section(String title, boolean added, List<Line> lines) {}

    /** A printed line; a heading has no fields. */
    record Line(int number, String text, int level, List<Field> fields) {}

    /**
     * A field.
     *
     * @param text as typed, or, for a ratio, as computed; may be empty
     * @param earlier the figure of the year's last earlier period; absent = none
     * @param theirs what somebody else wrote in between, if it differs; absent = nothing
     */
    record Field(
            Indicator indicator,
            String text,
            @Nullable Figure earlier,
            @Nullable String theirs,
            List<Said> faults) {

        public String id() {
            return id(indicator.code());
        }

        /** The input's name and id. */
        static String id(String code) {
            return PREFIX + code;
        }

        public boolean isRatio() {
            return indicator.type() == Indicator.Type.RATIO;
        }

        public boolean isNumber() {
            return indicator.type().isNumber();
        }

        public boolean isRefused() {
            return faults.stream().anyMatch(said -> !said.fault().asked());
        }

        @Nullable
        public String earlierText() {
            return earlier == null ? null : Numbers.write(earlier.value());
        }
    }

    /** A fault in the reader's language; {@code confirmed} if it is a question already answered with yes. */
    record Said(EntryFault fault, String text, boolean confirmed) {

        public String key() {
            return fault.key();
        }

        @Nullable
        public String fieldId() {
            return fault.indicator() == null ? null : Field.id(fault.indicator());
        }
    }

    /** What the names of inputs begin with, so that none collides with the page's own. */
    static final String PREFIX = "v-";

    /** Whether sending only waits for answers. */
    public boolean isAsking() {
        return faults.stream().anyMatch(said -> said.fault().asked() && !said.confirmed());
    }

    /**
     * @param typed what stands in the fields
     * @param theirs what stands in them by now, if somebody was faster; empty otherwise
     */
    static FormPage of(Sheet sheet, Map<String, String> typed, List<Said> faults, Map<String, String> theirs) {
        Form form = requireNonNull(sheet.report().form());
        Map<String, Indicator> indicators = sheet.report().pack().indicators();
        Filling filling = new Filling(
                sheet,
                indicators,
                typed,
                FormEntries.read(typed, form, indicators).numbers(),
                faults,
                theirs);
        return new FormPage(form.sections().stream().map(filling::section).toList(), faults);
    }

    /** Puts texts, figures and faults into the printed lines. */
    private record Filling(
            Sheet sheet,
            Map<String, Indicator> indicators,
            Map<String, String> typed,
            Map<String, BigDecimal> numbers,
            List<Said> faults,
            Map<String, String> theirs) {

        Section section(Form.Section section) {
            return new Section(
                    section.title(),
                    section.added(),
                    section.lines().stream().map(this::line).toList());
        }

        Line line(Form.Line line) {
            return new Line(
                    line.number(),
                    line.text(),
                    line.level(),
                    line.values().stream()
                            .map(code -> field(requireNonNull(indicators.get(code))))
                            .toList());
        }

        Field field(Indicator indicator) {
            String code = indicator.code();
            String text = indicator.type() == Indicator.Type.RATIO ? ratio(indicator) : typed.getOrDefault(code, "");
            String other = theirs.getOrDefault(code, "");
            return new Field(
                    indicator,
                    text,
                    sheet.earlier().get(code),
                    theirs.isEmpty() || other.equals(text) ? null : other,
                    faults.stream()
                            .filter(said -> code.equals(said.fault().indicator()))
                            .toList());
        }

        /** Empty until both of its figures are there. */
        private String ratio(Indicator ratio) {
            BigDecimal part = numbers.get(ratio.numerator());
            BigDecimal whole = whole(requireNonNull(ratio.denominator()));
            return part == null || whole == null || whole.signum() == 0 ? "" : Numbers.percent(part, whole);
        }

        private @Nullable BigDecimal whole(String denominator) {
            if (!denominator.startsWith(Indicator.UNITS)) {
                return numbers.get(denominator);
            }
            Long units = sheet.registered().get(Level.ofCode(denominator.substring(Indicator.UNITS.length())));
            return units == null ? null : BigDecimal.valueOf(units);
        }
    }

    /** The texts of the inputs by indicator. */
    static Map<String, String> entries(Map<String, String> parameters) {
        Map<String, String> entries = new LinkedHashMap<>();
        parameters.forEach((name, text) -> {
            if (name.startsWith(PREFIX)) {
                entries.put(name.substring(PREFIX.length()), text);
            }
        });
        return entries;
    }
}
