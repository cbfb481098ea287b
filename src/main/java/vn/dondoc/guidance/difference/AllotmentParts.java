package vn.dondoc.guidance.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import vn.dondoc.guidance.pack.RulePack;

/** The numbers allotted to units, by indicator. */
record AllotmentParts(RulePack before, RulePack after) {

    List<Part> find() {
        TreeSet<String> indicators = new TreeSet<>(before.allotments().keySet());
        indicators.addAll(after.allotments().keySet());
        List<Part> parts = new ArrayList<>();
        for (String code : indicators) {
            Map<String, Long> old = before.allotments().getOrDefault(code, Map.of());
            Map<String, Long> now = after.allotments().getOrDefault(code, Map.of());
            if (!old.equals(now)) {
                Fate fate = old.isEmpty() ? Fate.NEW : now.isEmpty() ? Fate.GONE : Fate.CHANGED;
                String name = (now.isEmpty() ? before : after).indicator(code).name();
                parts.add(new Part(Topic.ALLOTMENT, fate, code, name, changes(old, now)));
            }
        }
        return parts;
    }

    private static List<Change> changes(Map<String, Long> old, Map<String, Long> now) {
        TreeSet<String> units = new TreeSet<>(old.keySet());
        units.addAll(now.keySet());
        long changed = units.stream()
                .filter(unit -> !Objects.equals(old.get(unit), now.get(unit)))
                .count();
        return List.of(
                Change.of(Aspect.ALLOTTED, sum(old), sum(now)),
                Change.of(Aspect.ALLOTTED_UNITS, Long.toString(changed)));
    }

    private static long sum(Map<String, Long> allotted) {
        return allotted.values().stream().mapToLong(Long::longValue).sum();
    }
}
