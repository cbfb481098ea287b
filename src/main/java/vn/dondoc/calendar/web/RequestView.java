package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Asked;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Request;
import vn.dondoc.calendar.Requests.Preview;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** The units that a request may ask, and what would follow from it, as the page shows them. */
@Component
class RequestView {

    private final OpeningView openings;
    private final Units units;
    private final UnitNames names;
    private final MessageSource messages;
    private final Clock clock;

    RequestView(OpeningView openings, Units units, UnitNames names, MessageSource messages, Clock clock) {
        this.openings = openings;
        this.units = units;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What would follow.
     *
     * @param counts how many of each tier would owe it
     * @param due how its day came about; absent = there is none
     */
    record Shown(
            String sentence,
            Map<Level, Long> counts,
            List<String> units,
            @Nullable String due,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate firstReminder,
            List<Request> sameLetter) {}

    Shown shown(Preview preview, Locale locale) {
        Obligation any = preview.owed().get(0);
        Due due = any.due();
        return new Shown(
                preview.rule().sentence(),
                counts(preview.owed().stream().map(Obligation::unit).toList()),
                preview.owed().stream().map(owed -> names.of(owed.unit())).toList(),
                due == null ? null : due.explain(messages, locale),
                due == null ? null : due.lastDay(),
                preview.firstReminder(),
                preview.sameLetter());
    }

    /** The districts with their communes; where there are none, the communes alone. */
    List<OpeningView.Area> areas(AdoptedPack pack) {
        return openings.areas(pack);
    }

    List<Level> tiers(AdoptedPack pack) {
        return List.copyOf(tierCounts(pack).keySet());
    }

    /** The tiers that the province has today, and how many units each. */
    Map<Level, Long> tierCounts(AdoptedPack pack) {
        UnitTree tree = units.territory().on(LocalDate.now(clock));
        Map<Level, Long> all = counts(tree.find(pack.pack().province()).stream()
                .flatMap(top -> tree.subtree(top.id()).stream())
                .toList());
        Map<Level, Long> askable = new LinkedHashMap<>();
        Asked.TIERS.stream().filter(all::containsKey).forEach(tier -> askable.put(tier, all.get(tier)));
        return askable;
    }

    private static Map<Level, Long> counts(List<Unit> units) {
        return units.stream().collect(Collectors.groupingBy(Unit::level, TreeMap::new, Collectors.counting()));
    }
}
