package vn.dondoc.reporting.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.form.Since;
import vn.dondoc.reporting.upload.Answers;
import vn.dondoc.reporting.upload.FormPreview;
import vn.dondoc.reporting.workbook.reading.CellNote;
import vn.dondoc.reporting.workbook.reading.FilledForm;

/**
 * What taking the figures of a workbook that was sent by a link would do.
 *
 * @param answers to what is asked of it
 * @param filled the form in it; absent, as the preview is, if it has to be mended before
 * @param stale whether it would write over a form that was changed after it was sent, or after its template was made
 * @param since those changes, as far as they came after it was sent
 * @param inTheWay what filing it met; empty = it was not tried
 */
record Trial(
        Readings.Read read,
        Answers answers,
        @Nullable FilledForm filled,
        @Nullable FormPreview preview,
        boolean stale,
        List<Since> since,
        List<EntryFault> inTheWay) {

    /** Whether everything is answered. That it is written over is asked by itself: it is no question of reading. */
    boolean isAnswered() {
        return preview != null
                && read.doubts().stream().allMatch(answers::answer)
                && (!stale || answers.confirmed().contains(preview.staleKey()))
                && preview.asked().stream().map(preview::key).allMatch(answers::confirm);
    }

    /** Whether it would fill in what is empty, and write over nothing. */
    boolean isAddingOnly() {
        return preview != null && !preview.isOverwriting();
    }

    Trial after(List<EntryFault> met) {
        return new Trial(read, answers, filled, preview, stale, since, met);
    }

    /** To be filed, on the form as it was looked at. */
    Posted posted(FilledForm form, FormPreview shown) {
        Set<String> confirmed = shown.asked().stream()
                .filter(fault -> answers.confirm(shown.key(fault)))
                .map(EntryFault::key)
                .collect(Collectors.toSet());
        return new Posted(shown.entries(), shown.stamp(), form.nothingDone(), confirmed, true);
    }

    /** To be kept as a draft: nothing that is still in doubt. */
    Posted draft(FilledForm form, FormPreview shown) {
        Set<String> open = read.doubts().stream()
                .filter(doubt -> !answers.answer(doubt))
                .map(CellNote::reading)
                .flatMap(reading -> reading == null ? Set.<String>of().stream() : Set.of(reading.indicator()).stream())
                .collect(Collectors.toSet());
        Map<String, String> entries = shown.entries().entrySet().stream()
                .filter(entry -> !open.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Posted(entries, shown.stamp(), form.nothingDone(), Set.of(), false);
    }
}
