package vn.dondoc.guidance.language;

import java.util.List;
import java.util.Set;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;

/**
 * Who owes it: one of the parts applies.
 *
 * @param words as written, for people
 * @param parts in the order written; never empty
 */
public record Scope(String words, List<Part> parts) {

    /**
     * Units of one tier, possibly of some types only.
     *
     * @param level the tier
     * @param types the unit types meant ({@code phường}); empty = all of the tier
     */
    public record Part(Level level, Set<String> types) {

        public boolean covers(Unit unit) {
            return unit.level() == level && (types.isEmpty() || types.contains(unit.type()));
        }
    }

    public boolean covers(Unit unit) {
        return parts.stream().anyMatch(part -> part.covers(unit));
    }

    /** The tiers meant, in the order written. */
    public List<Level> levels() {
        return parts.stream().map(Part::level).distinct().toList();
    }
}
