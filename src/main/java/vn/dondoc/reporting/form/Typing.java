package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.reporting.figures.Numbers;

/**
 * A form as it comes from its page, half or wholly filled in.
 *
 * @param posted the fields as the page has them
 * @param seen what stood in them, and in the box {@link WorkingDraft#NOTHING}, when the page was made; absent = not told,
 *     then its stamp says whether it is still so
 * @param kept decisions against what others wrote: see {@link Merge#decided}
 * @param same fields whose carried-over stock is confirmed
 * @param by user name of the writer
 */
record Typing(Posted posted, @Nullable Map<String, String> seen, Set<String> kept, Set<String> same, String by) {

    /** What it changes of the form as it stands. */
    Merge over(Sheet sheet) {
        String box = seen == null ? null : seen.get(WorkingDraft.NOTHING);
        return fields(sheet).withBox(box == null ? null : !box.isEmpty(), posted.nothingDone(), sheet.nothingDone());
    }

    /** The form as it is to be filed, with what others wrote into it meanwhile. */
    Posted merged(Sheet sheet) {
        return posted.with(over(sheet), sheet.stamp());
    }

    private Merge fields(Sheet sheet) {
        Map<String, String> now = sheet.entries();
        Map<String, String> written = written(sheet);
        if (seen == null) {
            return Merge.of(
                    sheet.stamp().equals(posted.stamp()) ? now : Map.of(),
                    read(sheet, written).typed(),
                    now,
                    kept);
        }
        now.forEach(written::putIfAbsent); // what the page does not show, it does not empty
        return Merge.of(read(sheet, seen).typed(), read(sheet, written).typed(), now, decided(sheet));
    }

    /** Nobody is at odds with themselves: what is on its way may still be kept while its writer writes on. */
    private Set<String> decided(Sheet sheet) {
        Set<String> decided = new HashSet<>(kept);
        sheet.draft().typed().forEach((code, typed) -> {
            if (typed.by().equals(by)) {
                decided.add(Merge.decided(code, typed.text()));
            }
        });
        return decided;
    }

    private Map<String, String> written(Sheet sheet) {
        Map<String, String> written = new HashMap<>(posted.entries());
        same.forEach(code -> {
            BigDecimal carried = sheet.carried(code);
            if (carried != null && written.getOrDefault(code, "").isBlank()) {
                written.put(code, Numbers.write(carried));
            }
        });
        return written;
    }

    private static FormEntries read(Sheet sheet, Map<String, String> texts) {
        Form form = requireNonNull(sheet.report().form());
        return FormEntries.read(texts, form, sheet.report().pack().indicators());
    }
}
