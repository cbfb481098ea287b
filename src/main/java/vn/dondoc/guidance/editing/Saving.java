package vn.dondoc.guidance.editing;

import java.util.List;
import vn.dondoc.guidance.Draft;
import vn.dondoc.territory.Fault;

/** How saving ended. Whatever it is, what was typed is still on the page. */
sealed interface Saving {

    /**
     * @param draft as it is now
     * @param anew whether there is a new revision; there is none where nothing was changed
     */
    record Saved(Draft draft, boolean anew) implements Saving {}

    /** Somebody else saved the same file meanwhile, otherwise. */
    record Overtaken(Draft newest) implements Saving {}

    /** It cannot be saved as it is. @param draft as it is saved */
    record Refused(Draft draft, List<Fault> faults) implements Saving {}

    /** The draft was adopted or given up meanwhile. */
    record Closed() implements Saving {}
}
