package vn.dondoc.guidance.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.guidance.pack.Form;

/** What a form's sections say otherwise in the consolidated report, paragraph by paragraph. */
record ReportTextChanges(Form before, Form after, Alike alike) {

    List<Change> find() {
        List<Change> changes = new ArrayList<>();
        List<Form.Section> left = new ArrayList<>(before.sections());
        for (Form.Section section : after.sections()) {
            Optional<Form.Section> old = left.stream()
                    .filter(one -> alike.same(one.title(), section.title()))
                    .findFirst();
            old.ifPresent(left::remove);
            compare(section.title(), old.map(Form.Section::report).orElse(""), section.report(), changes);
        }
        left.forEach(old -> compare(old.title(), old.report(), "", changes));
        return changes;
    }

    /** A paragraph that stays much as it was is one change, not one gone and one new. */
    private void compare(String title, String before, String after, List<Change> changes) {
        List<String> gone = paragraphs(before);
        List<String> written = paragraphs(after);
        List<String> unchanged = written.stream()
                .filter(paragraph -> gone.removeIf(old -> alike.same(old, paragraph)))
                .toList();
        written.removeAll(unchanged);
        for (String paragraph : written) {
            Optional<String> old =
                    gone.stream().filter(one -> alike.near(one, paragraph)).findFirst();
            old.ifPresent(gone::remove);
            changes.add(
                    old.isPresent()
                            ? Change.of(Aspect.REPORT_CHANGED, Said.quoted(old.get()), Said.quoted(paragraph), title)
                            : Change.of(Aspect.REPORT_NEW, Said.quoted(paragraph), title));
        }
        gone.forEach(old -> changes.add(Change.of(Aspect.REPORT_GONE, Said.quoted(old), title)));
    }

    private static List<String> paragraphs(String text) {
        return new ArrayList<>(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }
}
