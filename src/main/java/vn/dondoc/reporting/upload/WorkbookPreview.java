package vn.dondoc.reporting.upload;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.workbook.reading.CellNote;
import vn.dondoc.reporting.workbook.reading.WorkbookReading;

/**
 * What taking a workbook would do.
 *
 * @param name of the file
 * @param forms in the order of the file
 */
record WorkbookPreview(String name, WorkbookReading reading, List<FormPreview> forms) {

    /** The same as filing the forms turned out. */
    WorkbookPreview after(Map<ReportKey, Outcome> outcomes) {
        return new WorkbookPreview(
                name,
                reading,
                forms.stream()
                        .map(form -> form.after(
                                requireNonNull(outcomes.get(form.report().key()))))
                        .toList());
    }

    public boolean isRefused() {
        return reading.isRefused();
    }

    /** Whether nothing stands in the way of sending but what the answers say yes to. */
    boolean isClear(Answers answers, boolean send) {
        return !isRefused()
                && reading.doubts().stream().allMatch(answers::answer)
                && forms.stream().allMatch(form -> isClear(form, answers, send));
    }

    private static boolean isClear(FormPreview form, Answers answers, boolean send) {
        boolean current = !form.stale() || answers.confirm(form.staleKey());
        boolean asked = form.asked().stream().map(form::key).allMatch(answers::confirm);
        return current && (!send || form.refused().isEmpty() && asked);
    }

    List<CellNote> of(CellNote.Kind kind) {
        return reading.notes().stream().filter(note -> note.kind() == kind).toList();
    }

    public int changes() {
        return forms.stream().mapToInt(form -> form.changes().size()).sum();
    }
}
