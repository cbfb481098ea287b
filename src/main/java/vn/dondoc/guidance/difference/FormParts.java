package vn.dondoc.guidance.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.RulePack;

/** The forms, the lines that came to them or went, and what reports say of them. */
record FormParts(RulePack before, RulePack after, Alike alike) {

    List<Part> find() {
        List<Form> left = new ArrayList<>(before.forms().values());
        List<Part> parts = new ArrayList<>();
        for (Form form : after.forms().values()) {
            left.stream()
                    .filter(old -> alike.same(old.code(), form.code()))
                    .findFirst()
                    .ifPresentOrElse(
                            old -> {
                                left.remove(old);
                                Part.changed(Topic.FORM, form.code(), form.title(), changes(old, form))
                                        .ifPresent(parts::add);
                            },
                            () -> parts.add(new Part(Topic.FORM, Fate.NEW, form.code(), form.title(), List.of())));
        }
        left.forEach(old -> parts.add(new Part(Topic.FORM, Fate.GONE, old.code(), old.title(), List.of())));
        return parts;
    }

    private List<Change> changes(Form old, Form now) {
        List<Change> changes = new ArrayList<>();
        if (!alike.same(old.title(), now.title())) {
            changes.add(Change.of(Aspect.TITLE, Said.quoted(old.title()), Said.quoted(now.title())));
        }
        List<Form.Line> lines = now.lines().toList();
        List<Form.Line> oldLines = old.lines().toList();
        lines.stream()
                .filter(line -> isMissing(line, oldLines))
                .forEach(line -> changes.add(line(Aspect.LINE_NEW, line)));
        oldLines.stream()
                .filter(line -> isMissing(line, lines))
                .forEach(line -> changes.add(line(Aspect.LINE_GONE, line)));
        totals(Aspect.TOTAL_NEW, now, old, after, changes);
        totals(Aspect.TOTAL_GONE, old, now, before, changes);
        changes.addAll(new ReportTextChanges(old, now, alike).find());
        return changes;
    }

    /** A line is known by what it asks for; a heading by its words. */
    private boolean isMissing(Form.Line line, List<Form.Line> others) {
        return others.stream()
                .noneMatch(other -> line.values().isEmpty()
                        ? alike.same(line.text(), other.text()) || alike.same(other.text(), line.text())
                        : line.values().equals(other.values()));
    }

    private static Change line(Aspect aspect, Form.Line line) {
        return Change.of(aspect, Integer.toString(line.number()), line.text());
    }

    private static void totals(Aspect aspect, Form form, Form other, RulePack pack, List<Change> changes) {
        form.totals().stream()
                .filter(total ->
                        other.totals().stream().noneMatch(one -> equation(one).equals(equation(total))))
                .forEach(total -> changes.add(Change.of(aspect, words(total, pack))));
    }

    private static String equation(Form.Total total) {
        return total.left() + total.exact() + total.right();
    }

    private static String words(Form.Total total, RulePack pack) {
        return pack.indicator(total.left()).name()
                + (total.exact() ? " = " : " ≤ ")
                + total.right().stream()
                        .map(code -> pack.indicator(code).name())
                        .collect(Collectors.joining(" + "));
    }
}
