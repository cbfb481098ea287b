package vn.dondoc.reporting.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.form.WorkingDraft.Typed;

/**
 * What two people wrote into one form, put together field by field. Only where both changed the same field is it left to
 * them.
 *
 * @param entries what is to stand in the fields of the one who wrote last; of a conflict their own
 * @param seen what they have by now seen of the others
 * @param mine fields that they changed
 * @param theirs fields that others changed and they had not seen
 * @param conflicts what others wrote into fields that both changed; may be empty text
 * @param nothing whether the box "Báo cáo không phát sinh" is ticked; {@code mine} and {@code theirs} tell of it as well
 */
record Merge(
        Map<String, String> entries,
        Map<String, String> seen,
        Set<String> mine,
        Set<String> theirs,
        Map<String, String> conflicts,
        boolean nothing) {

    /** What stands in the fields, as long as nobody writes. */
    static Merge untouched(Map<String, String> entries, boolean nothing) {
        return new Merge(entries, entries, Set.of(), Set.of(), Map.of(), nothing);
    }

    /** The form as it stands, with what is typed into it by now. */
    static Merge untouched(Sheet sheet) {
        return untouched(sheet.entries(), sheet.nothingDone());
    }

    /**
     * Empty fields are left out of each.
     *
     * @param seen what stood in the fields when their writer last saw them
     * @param written what stands in the fields now that they wrote
     * @param now what others have left in them meanwhile
     * @param kept fields, each with what others wrote in it, where the writer decided for their own: see {@link #decided}
     */
    static Merge of(Map<String, String> seen, Map<String, String> written, Map<String, String> now, Set<String> kept) {
        Merge merge =
                new Merge(new HashMap<>(), new HashMap<>(), new TreeSet<>(), new TreeSet<>(), new HashMap<>(), false);
        Set<String> codes = new HashSet<>(seen.keySet());
        codes.addAll(written.keySet());
        codes.addAll(now.keySet());
        codes.forEach(code -> merge.field(
                code, seen.getOrDefault(code, ""), written.getOrDefault(code, ""), now.getOrDefault(code, ""), kept));
        return merge;
    }

    private void field(String code, String seen, String written, String now, Set<String> kept) {
        if (written.equals(now)) {
            put(code, now, now);
        } else if (now.equals(seen) || kept.contains(decided(code, now))) {
            put(code, written, written);
            mine.add(code);
        } else if (written.equals(seen)) {
            put(code, now, now);
            theirs.add(code);
        } else {
            put(code, written, seen);
            conflicts.put(code, now);
        }
    }

    private void put(String code, String entry, String known) {
        if (!entry.isEmpty()) {
            entries.put(code, entry);
        }
        if (!known.isEmpty()) {
            seen.put(code, known);
        }
    }

    /**
     * The same with the box. Two are never at odds about it: who changes it does what anybody else could only do as well.
     *
     * @param seen whether it was ticked when its writer last saw it; absent = not told
     * @param written whether it is ticked now that they wrote
     * @param now whether others have left it ticked
     */
    Merge withBox(@Nullable Boolean seen, boolean written, boolean now) {
        boolean isMine = seen == null || written != seen;
        if (written != now) {
            (isMine ? mine : theirs).add(WorkingDraft.NOTHING);
        }
        return new Merge(entries, this.seen, mine, theirs, conflicts, isMine ? written : now);
    }

    /** What the draft holds of a field, unless its writer has just written over it. */
    @Nullable
    Typed draft(WorkingDraft draft, String code) {
        return mine.contains(code) ? null : draft.typed().get(code);
    }

    /** What is to stand in a field, the box among them; may be empty. */
    String entry(String code) {
        return code.equals(WorkingDraft.NOTHING) ? WorkingDraft.said(nothing) : entries.getOrDefault(code, "");
    }

    /** How a decision names the field and what it was decided against, so that it covers nothing written later. */
    static String decided(String code, String theirs) {
        return code + "|" + theirs;
    }
}
