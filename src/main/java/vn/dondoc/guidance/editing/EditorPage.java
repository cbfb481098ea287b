package vn.dondoc.guidance.editing;

import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.DraftHead;

/**
 * What the editor's page shows of one file.
 *
 * @param text what stands in the text area: as saved, or as typed
 * @param revision the one whose text the planner began to change
 * @param guidance absent where only faults are asked for
 * @param saving how saving ended; absent if nothing was to be saved
 */
record EditorPage(
        Draft draft,
        DraftFile file,
        String text,
        int revision,
        boolean mayWrite,
        Checked checked,
        @Nullable GuidancePane guidance,
        @Nullable Palette palette,
        @Nullable Saving saving) {

    public DraftHead head() {
        return draft.head();
    }

    public String name() {
        return draft.head().name();
    }

    public boolean isReadOnly() {
        return !mayWrite || !file.isEditable();
    }
}
