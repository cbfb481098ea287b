package vn.dondoc.guidance.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.guidance.pack.RulePack;

/**
 * What changed from one pack to another, in the planner's words and not in lines of files. What only follows from the
 * change of year (days, titles, names of documents with the year in them) is no change.
 *
 * @param parts by topic; within one, what the later pack has in its order, then what is gone
 */
public record PackDifference(RulePack before, RulePack after, List<Part> parts) {

    public static PackDifference between(RulePack before, RulePack after) {
        Alike alike = Alike.of(before, after);
        List<Part> parts = new ArrayList<>();
        RuleParts rules = new RuleParts(before, after, alike);
        parts.addAll(rules.find());
        parts.addAll(new DocumentParts(before, after, alike).find());
        parts.addAll(new IndicatorParts(before, after, alike).find());
        parts.addAll(new FormParts(before, after, alike).find());
        parts.addAll(new AllotmentParts(before, after).find());
        new SettingsPart(before, after, alike).find().ifPresent(parts::add);
        return new PackDifference(before, after, List.copyOf(parts));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether these are packs of two provinces: then nothing was changed, they only differ. */
    public boolean isOfTwoProvinces() {
        return !before.province().equals(after.province());
    }

    public List<Part> of(Topic topic) {
        return parts.stream().filter(part -> part.topic() == topic).toList();
    }

    public List<Part> of(Topic topic, Fate fate) {
        return of(topic).stream().filter(part -> part.fate() == fate).toList();
    }

    /** The topics in which anything changed, in order. */
    public List<Topic> topics() {
        return parts.stream().map(Part::topic).distinct().toList();
    }

    /** What became of a rule, by its code in the later pack, or in the earlier one if it is gone. */
    public Optional<Part> rule(String code) {
        return parts.stream()
                .filter(part -> part.topic().ordinal() <= Topic.TASK.ordinal())
                .filter(part -> part.code().equals(code))
                .findFirst();
    }
}
