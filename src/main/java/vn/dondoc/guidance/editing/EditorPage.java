package vn.dondoc.guidance.editing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.DraftHead;
import vn.dondoc.guidance.PackText;
import vn.dondoc.guidance.drafts.LineDiff;
import vn.dondoc.guidance.drafts.LineDiff.Line;
import vn.dondoc.guidance.drafts.LineDiff.Sign;
import vn.dondoc.guidance.drafts.PackDocument;
import vn.dondoc.guidance.editing.Saving.Overtaken;
import vn.dondoc.guidance.editing.Saving.Saved;

/**
 * What the editor's page shows of one file.
 *
 * @param text what stands in the text area: as saved, or as typed
 * @param revision the one whose text the planner began to change
 * @param beside absent where only faults are asked for
 * @param saving how saving ended; absent if nothing was to be saved
 * @param refused why it was refused, in the reader's language
 */
record EditorPage(
        Draft draft,
        DraftFile file,
        String text,
        int revision,
        Reader reader,
        Checked checked,
        @Nullable Beside beside,
        @Nullable Saving saving,
        List<String> refused) {

    /** @param person sign-in name */
    record Reader(String person, boolean mayWrite) {}

    /**
     * What stands beside the text.
     *
     * @param documents the guidance itself, where the province attached it
     * @param savedBy the name of who saved the draft last
     */
    record Beside(GuidancePane guidance, List<Palette.Group> palette, List<PackDocument> documents, String savedBy) {}

    public DraftHead head() {
        return draft.head();
    }

    public String name() {
        return draft.head().name();
    }

    public boolean isReadOnly() {
        return !reader.mayWrite() || !file.isEditable();
    }

    /** Under which name the browser keeps what is typed and not saved: nobody else is offered it. */
    public String keptAs() {
        return reader.person() + " " + name() + " " + file.path();
    }

    public int longest() {
        return DraftFile.LONGEST;
    }

    public List<String> lines() {
        return PackText.shown(text.getBytes(StandardCharsets.UTF_8)).lines().toList();
    }

    /** Whether the text on the page is another one than the one saved. */
    public boolean isUnsaved() {
        return !file.isSameAs(file.typed(text));
    }

    /** Whether the text on the page is saved now. */
    public boolean isSaved() {
        return saving instanceof Saved;
    }

    public @Nullable Overtaken overtaken() {
        return saving instanceof Overtaken overtaken ? overtaken : null;
    }

    /**
     * The draft as saved just now, where the text sent is not what its file holds: clauses were marked in it, or somebody
     * else wrote it while this page changed nothing. A page that was not typed in meanwhile takes it over.
     */
    public @Nullable Draft newest() {
        return saving instanceof Saved && isUnsaved() ? draft : null;
    }

    public @Nullable String newestText() {
        return newest() == null ? null : file.text();
    }

    /** Whether the file may be taken out of the draft. */
    public boolean isRemovable() {
        return reader.mayWrite()
                && draft.files().files().containsKey(file.path())
                && !SentenceEditor.NEEDED.contains(file.path());
    }

    /** Where the text on the page differs from what somebody else saved. */
    public List<Line> difference() {
        DraftFile theirs = DraftFile.of(draft.files(), file.path());
        return LineDiff.of(theirs.bytes(), theirs.typed(text).bytes()).lines().stream()
                .filter(line -> line.sign() != Sign.SAME)
                .toList();
    }
}
