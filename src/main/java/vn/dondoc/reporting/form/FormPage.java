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
import vn.dondoc.reporting.form.WorkingDraft.Typed;
import vn.dondoc.territory.Level;

/**
 * A form as the page shows it: printed lines, each with its fields.
 *
 * @param box "Báo cáo không phát sinh"
 * @param faults of the whole form or of any field, in the form's order
 */
record FormPage(List<Section> sections, Box box, List<Said> faults) {

    /** A section with its lines; {@code added} by us, the printed form lacks it. */
    record Section(String title, boolean added, List<Line> lines) {}

    /** A printed line; a heading has no fields. */
    record Line(int number, String text, int level, List<Field> fields) {}

    /**
     * A field.
     *
     * @param text as typed, or, for a ratio, as computed; may be empty
     * @param seen what stood in it when its writer last saw it
     * @param earlier the figure of the last earlier period, of a stock also of the year before; absent = none
     * @param isCarried whether that figure is a stock that stands in for the empty field until it is confirmed
     * @param basis of a ratio: the two figures it is computed of; absent = they are not both there
     * @param theirs what somebody else wrote in between, if it differs; absent = nothing
     * @param isNews whether others changed it and its writer has not seen it yet
     * @param draft what somebody last typed into it without saving; absent = nothing, or the writer wrote over it just now
     */
    record Field(
            Indicator indicator,
            String text,
            String seen,
            @Nullable Figure earlier,
            boolean isCarried,
            @Nullable Basis basis,
            @Nullable String theirs,
            boolean isNews,
            @Nullable Typed draft,
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

        public boolean isList() {
            return indicator.type() == Indicator.Type.DOCUMENTS;
        }

        /** How many documents are named, one on a line. */
        public long listed() {
            return text.lines().filter(line -> !line.isBlank()).count();
        }

        /** What a decision for the own text names. */
        public String decided() {
            return Merge.decided(indicator.code(), theirs == null ? "" : theirs);
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

    /**
     * The box "Báo cáo không phát sinh".
     *
     * @param isNews whether others changed it and its writer has not seen it yet
     * @param draft who last ticked or emptied it without saving, and when; absent = nobody, or the writer just now
     */
    record Box(boolean isTicked, boolean isNews, @Nullable Typed draft) {

        static Box of(Sheet sheet, Merge merge) {
            return new Box(
                    merge.nothing(),
                    merge.theirs().contains(WorkingDraft.NOTHING),
                    merge.draft(sheet.draft(), WorkingDraft.NOTHING));
        }

        /** What its writer has seen of it, as their page sends it back. */
        public String seen() {
            return WorkingDraft.said(isTicked);
        }
    }

    /** A share's two figures; the name of the whole is absent where registered units of a level are counted. */
    record Basis(String part, String whole, @Nullable String name) {}

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

    /** The fields that are filled in, in order. */
    List<Field> entered() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.fields().stream())
                .filter(field -> field.indicator().type().isEntered())
                .toList();
    }

    /** Whether sending only waits for answers. */
    public boolean isAsking() {
        return faults.stream().anyMatch(said -> said.fault().asked() && !said.confirmed());
    }

    /** @param merge what stands in the fields, and what others wrote meanwhile */
    static FormPage of(Sheet sheet, Merge merge, List<Said> faults) {
        Form form = requireNonNull(sheet.report().form());
        Map<String, Indicator> indicators = sheet.report().pack().indicators();
        Filling filling = new Filling(
                sheet,
                indicators,
                merge,
                FormEntries.read(merge.entries(), form, indicators).numbers(),
                sheet.draft().leftOver(sheet.saved()),
                faults);
        return new FormPage(form.sections().stream().map(filling::section).toList(), Box.of(sheet, merge), faults);
    }

    /** Puts texts, figures and faults into the printed lines. */
    private record Filling(
            Sheet sheet,
            Map<String, Indicator> indicators,
            Merge merge,
            Map<String, BigDecimal> numbers,
            Map<String, Typed> leftOver,
            List<Said> faults) {

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
            Basis basis = indicator.type() == Indicator.Type.RATIO ? basis(indicator) : null;
            String text = basis == null ? merge.entries().getOrDefault(code, "") : ratio(indicator);
            Figure stock = sheet.known().stocks().get(code);
            return new Field(
                    indicator,
                    text,
                    merge.seen().getOrDefault(code, ""),
                    stock == null ? sheet.known().earlier().get(code) : stock,
                    stock != null && text.isEmpty(),
                    basis,
                    theirs(code, text),
                    merge.theirs().contains(code),
                    merge.draft(sheet.draft(), code),
                    faults.stream()
                            .filter(said -> code.equals(said.fault().indicator()))
                            .toList());
        }

        private @Nullable String theirs(String code, String text) {
            String left = leftOver.containsKey(code) ? leftOver.get(code).text() : null;
            String theirs = merge.conflicts().getOrDefault(code, left);
            return theirs == null || theirs.equals(text) ? null : theirs;
        }

        /** Absent until both of its figures are there. */
        private @Nullable Basis basis(Indicator ratio) {
            BigDecimal part = numbers.get(ratio.numerator());
            BigDecimal whole = whole(requireNonNull(ratio.denominator()));
            Indicator named = indicators.get(ratio.denominator());
            return part == null || whole == null || whole.signum() == 0
                    ? null
                    : new Basis(Numbers.write(part), Numbers.write(whole), named == null ? null : named.name());
        }

        private String ratio(Indicator ratio) {
            return Numbers.percent(
                    requireNonNull(numbers.get(ratio.numerator())),
                    requireNonNull(whole(requireNonNull(ratio.denominator()))));
        }

        private @Nullable BigDecimal whole(String denominator) {
            if (!denominator.startsWith(Indicator.UNITS)) {
                return numbers.get(denominator);
            }
            Long units = sheet.registered().get(Level.ofCode(denominator.substring(Indicator.UNITS.length())));
            return units == null ? null : BigDecimal.valueOf(units);
        }
    }

    /** What comes with an input: what its writer last saw in it. */
    static final String SEEN = "b-";

    /** The texts of the inputs whose names begin so, by indicator. */
    static Map<String, String> entries(Map<String, String> parameters, String prefix) {
        Map<String, String> entries = new LinkedHashMap<>();
        parameters.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                entries.put(name.substring(prefix.length()), text);
            }
        });
        return entries;
    }
}
