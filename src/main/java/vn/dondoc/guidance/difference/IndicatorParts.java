package vn.dondoc.guidance.difference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;

/** What is counted, newly, no longer or otherwise. */
record IndicatorParts(RulePack before, RulePack after, Alike alike) {

    List<Part> find() {
        List<Part> parts = new ArrayList<>();
        for (Indicator indicator : after.indicators().values()) {
            Indicator old = before.indicators().get(indicator.code());
            if (old == null) {
                parts.add(new Part(Topic.INDICATOR, Fate.NEW, indicator.code(), indicator.name(), List.of()));
            } else {
                Part.changed(Topic.INDICATOR, indicator.code(), indicator.name(), changes(old, indicator))
                        .ifPresent(parts::add);
            }
        }
        before.indicators().values().stream()
                .filter(old -> !after.indicators().containsKey(old.code()))
                .forEach(old -> parts.add(new Part(Topic.INDICATOR, Fate.GONE, old.code(), old.name(), List.of())));
        return parts;
    }

    private List<Change> changes(Indicator old, Indicator now) {
        List<Change> changes = new ArrayList<>();
        said(Aspect.NAME, old.name(), now.name(), changes);
        said(Aspect.PHRASES, String.join("; ", old.phrases()), String.join("; ", now.phrases()), changes);
        said(Aspect.MEASURE, old.measure(), now.measure(), changes);
        chosen(Aspect.TYPE, old.type(), now.type(), changes);
        chosen(Aspect.ADDS_UP, old.addsUp(), now.addsUp(), changes);
        chosen(Aspect.COUNTED, old.counted(), now.counted(), changes);
        said(Aspect.NUMERATOR, name(old.numerator(), before), name(now.numerator(), after), changes);
        said(Aspect.DENOMINATOR, name(old.denominator(), before), name(now.denominator(), after), changes);
        said(Aspect.PART_OF, name(old.partOf(), before), name(now.partOf(), after), changes);
        return changes;
    }

    private void said(Aspect aspect, @Nullable String old, @Nullable String now, List<Change> changes) {
        if (!alike.same(old, now)) {
            changes.add(Change.of(aspect, Said.quoted(old), Said.quoted(now)));
        }
    }

    private static void chosen(Aspect aspect, Enum<?> old, Enum<?> now, List<Change> changes) {
        if (old != now) {
            changes.add(Change.of(aspect, Said.word(old), Said.word(now)));
        }
    }

    /** What people call it; the units of a level are called by their code. */
    private static @Nullable String name(@Nullable String code, RulePack pack) {
        Indicator indicator = code == null ? null : pack.indicators().get(code);
        return indicator == null ? code : indicator.name();
    }
}
