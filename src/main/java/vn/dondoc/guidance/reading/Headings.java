package vn.dondoc.guidance.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.guidance.language.Rule.Kind;

/**
 * The codes of all headings, also of rules that could not be read, so that one fault is not told twice.
 *
 * @param codes in the order written
 * @param reports those of report rules
 * @param targets those of targets
 */
record Headings(Set<String> codes, Set<String> reports, Set<String> targets) {

    /** A code given twice is told to the second block's place. */
    static Headings of(List<Block> blocks) {
        Map<String, Block> first = new HashMap<>();
        Headings headings = new Headings(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Block block : blocks) {
            Block other = first.putIfAbsent(block.code(), block);
            if (other != null) {
                String place = other.place().path() + ":" + other.place().line();
                block.place().fault("guidance.fault.rule-twice", block.code(), place);
            }
            headings.codes().add(block.code());
            if (block.kind() == Kind.REPORT) {
                headings.reports().add(block.code());
            } else if (block.kind() == Kind.TARGET) {
                headings.targets().add(block.code());
            }
        }
        return headings;
    }
}
