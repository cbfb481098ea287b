package vn.dondoc.guidance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.difference.Aspect;
import vn.dondoc.guidance.difference.Fate;
import vn.dondoc.guidance.difference.PackDifference;
import vn.dondoc.guidance.difference.Part;
import vn.dondoc.guidance.difference.Topic;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;

/** A difference as its page shows it: of a rule the sentences of both years beside what changed. */
record CompareView(PackDifference difference) {

    private static final List<Topic> RULES = List.of(Topic.TARGET, Topic.REPORT, Topic.TASK);

    /**
     * A rule in both years.
     *
     * @param before its sentence in the earlier pack; absent if new
     * @param after its sentence in the later one; absent if gone
     */
    record Row(Part part, @Nullable String before, @Nullable String after) {}

    public List<Topic> rules() {
        return difference.topics().stream().filter(RULES::contains).toList();
    }

    public List<Topic> others() {
        return difference.topics().stream()
                .filter(topic -> !RULES.contains(topic))
                .toList();
    }

    public List<Row> rows(Topic topic) {
        return difference.of(topic).stream().map(this::row).toList();
    }

    private Row row(Part part) {
        String before = part.fate() == Fate.NEW ? null : sentence(difference.before(), formerCode(part));
        String after = part.fate() == Fate.GONE ? null : sentence(difference.after(), part.code());
        return new Row(part, before, after);
    }

    private static String formerCode(Part part) {
        return part.changes().stream()
                .filter(change -> change.aspect() == Aspect.FORMER_CODE)
                .map(change -> change.arguments().get(0).toString())
                .findFirst()
                .orElse(part.code());
    }

    private static @Nullable String sentence(RulePack pack, String code) {
        return pack.rule(code).map(Rule::sentence).orElse(null);
    }
}
