package vn.dondoc.guidance.editing;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.editing.SaidFault.Replacement;
import vn.dondoc.territory.PlainText;

/**
 * What a planner's page sends: the text of one file, whatever button was pressed.
 *
 * @param file path inside the pack
 * @param revision the one that the page shows
 * @param text of the file, unsaved
 * @param newest the revision that the planner was told of and chose to go over; absent otherwise
 * @param open the file to go to afterwards, with {@code #} and a rule's code where one is wanted; absent = stay
 * @param path of a file to begin; absent or blank = none
 * @param clauses ids of clauses to mark
 * @param coveredBy what covers them
 * @param reason why
 * @param replace a {@link Replacement} to make in the text; absent = none
 */
record Typed(
        @NotNull String file,
        @NotNull Integer revision,
        @NotNull String text,
        @Nullable Integer newest,
        @Nullable String open,
        @Nullable String path,
        List<String> clauses,
        String coveredBy,
        String reason,
        @Nullable String replace) {

    Typed {
        text = text == null ? null : text.replace("\r\n", "\n");
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
        coveredBy = coveredBy == null ? "" : PlainText.of(coveredBy);
        reason = reason == null ? "" : PlainText.of(reason);
    }

    /** The same with the replacement made. */
    Typed replaced() {
        if (replace == null) {
            return this;
        }
        return with(Replacement.of(replace).in(text));
    }

    Typed with(String text) {
        return new Typed(file, revision, text, newest, open, path, clauses, coveredBy, reason, null);
    }

    boolean isTooLong() {
        return text.length() > DraftFile.LONGEST;
    }

    /** The draft's files with this text in its place; a file left blank is left out. */
    PackFiles in(Draft draft) {
        SortedMap<String, byte[]> files = new TreeMap<>(draft.files().files());
        DraftFile before = DraftFile.of(draft.files(), file);
        if (text.isBlank()) {
            files.remove(file);
        } else if (before.isEditable()) {
            files.put(file, before.typed(text).bytes());
        }
        return new PackFiles(draft.files().name(), files);
    }
}
