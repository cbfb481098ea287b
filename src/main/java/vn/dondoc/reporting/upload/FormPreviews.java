package vn.dondoc.reporting.upload;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.form.WrittenForm;
import vn.dondoc.reporting.upload.FormPreview.Change;
import vn.dondoc.reporting.workbook.reading.CellNote;
import vn.dondoc.reporting.workbook.reading.FilledForm;

/** Finds out what taking a form of a workbook would do, whichever door the workbook came by. */
public final class FormPreviews {

    private FormPreviews() {}

    /**
     * What it would do; saves nothing.
     *
     * @param doubts what was asked of the workbook
     * @param now the form as it stands
     * @param check what is to be said of the fields as they would be
     */
    public static FormPreview preview(
            FilledForm form,
            List<CellNote> doubts,
            WrittenForm now,
            Answers answers,
            Function<Posted, List<EntryFault>> check) {
        Map<String, String> entries = entries(form, doubts, now, answers);
        List<EntryFault> faults = check.apply(new Posted(entries, null, form.nothingDone(), Set.of(), true));
        return new FormPreview(
                form.report(),
                entries,
                now.stamp(),
                form.stamp() != null && !form.stamp().equals(now.stamp()),
                changes(form, now.entries(), entries),
                faults.stream().filter(fault -> !fault.asked()).toList(),
                faults.stream().filter(EntryFault::asked).toList());
    }

    /**
     * What the form would hold: lines that the workbook has not keep what stands there, and so do empty cells, unless the
     * template came with the entries in it and somebody emptied them.
     */
    private static Map<String, String> entries(
            FilledForm form, List<CellNote> doubts, WrittenForm now, Answers answers) {
        Map<String, String> entries = new HashMap<>(now.entries());
        entries.keySet().retainAll(requireNonNull(form.report().form()).indicators());
        entries.keySet().removeIf(code -> form.stamp() != null && form.cells().containsKey(code));
        entries.putAll(form.entries());
        for (CellNote doubt : doubts) {
            CellNote.Reading said = doubt.reading();
            if (said != null && said.report().equals(form.report().key()) && answers.isChosen(doubt)) {
                String chosen = requireNonNull(answers.chosen().get(doubt.key()));
                if (chosen.isEmpty()) {
                    entries.remove(said.indicator());
                } else {
                    entries.put(said.indicator(), chosen);
                }
            }
        }
        return entries;
    }

    private static List<Change> changes(FilledForm form, Map<String, String> before, Map<String, String> after) {
        Map<String, Indicator> indicators = form.report().pack().indicators();
        List<String> order = requireNonNull(form.report().form()).indicators();
        Set<String> codes = new TreeSet<>(Comparator.comparingInt(order::indexOf));
        codes.addAll(after.keySet());
        before.keySet().stream().filter(order::contains).forEach(codes::add);
        return codes.stream()
                .map(code -> new Change(
                        requireNonNull(indicators.get(code)).name(),
                        form.cells().getOrDefault(code, ""),
                        before.getOrDefault(code, ""),
                        written(requireNonNull(indicators.get(code)), after.getOrDefault(code, ""))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** As the form will write it. */
    private static String written(Indicator indicator, String entry) {
        return indicator.type().isNumber()
                ? Numbers.read(entry).map(Numbers::write).orElse(entry)
                : entry;
    }
}
