package vn.dondoc.guidance.difference;

import java.util.List;
import java.util.Optional;

/**
 * One thing of a pack that is not as it was.
 *
 * @param code its code in the later pack, or in the earlier one where it is gone; empty for the settings
 * @param title what people call it; empty for the settings
 * @param changes what is different; of what is new or gone, what it says
 */
public record Part(Topic topic, Fate fate, String code, String title, List<Change> changes) {

    public Part {
        changes = List.copyOf(changes);
    }

    /** Something that is there before and after; empty if nothing in it changed. */
    static Optional<Part> changed(Topic topic, String code, String title, List<Change> changes) {
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Part(topic, Fate.CHANGED, code, title, changes));
    }
}
