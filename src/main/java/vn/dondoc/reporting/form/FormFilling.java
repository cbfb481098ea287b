package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.form.FormPage.Basis;
import vn.dondoc.reporting.form.FormPage.Field;
import vn.dondoc.reporting.form.FormPage.Line;
import vn.dondoc.reporting.form.FormPage.Said;
import vn.dondoc.reporting.form.FormPage.Section;
import vn.dondoc.reporting.form.WorkingDraft.Typed;
import vn.dondoc.territory.Level;

/** Puts texts, figures and faults into the printed lines. */
record FormFilling(
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
