package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.Awaited;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.Opening;
import vn.dondoc.calendar.Openings;
import vn.dondoc.calendar.Openings.Expected;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** The openings as the pages show them. */
@Component
class OpeningView {

    private final Openings openings;
    private final Obligations obligations;
    private final Officers officers;
    private final Units units;
    private final UnitNames names;
    private final MessageSource messages;
    private final Clock clock;

    OpeningView(
            Openings openings,
            Obligations obligations,
            Officers officers,
            Units units,
            UnitNames names,
            MessageSource messages,
            Clock clock) {
        this.openings = openings;
        this.obligations = obligations;
        this.officers = officers;
        this.units = units;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    /** A pack and what it waits for. */
    record PackLines(String name, String title, List<Line> lines) {}

    /**
     * Something awaited.
     *
     * @param what as people call it: the event, the document, the report requested
     */
    record Line(Awaited awaited, String what, List<Rule> rules, List<Entry> entries) {}

    /**
     * One time that it came about.
     *
     * @param whom the units it concerns; empty = all
     * @param by who entered it
     * @param withdrawnBy absent = it stands
     */
    record Entry(
            Opening opening,
            String whom,
            String by,
            @Nullable String withdrawnBy) {}

    /** @param owed what is owed because of it, or got its day by it */
    record Opened(String what, Entry entry, List<Owed> owed) {}

    /** A unit below the province with those below it, to be ticked. */
    record Area(Unit unit, List<Unit> below) {}

    PackLines pack(AdoptedPack pack, Locale locale) {
        return new PackLines(
                pack.pack().name(),
                pack.pack().title(),
                openings.expected(pack).stream()
                        .map(expected -> line(expected, pack, locale))
                        .toList());
    }

    Line line(Expected expected, AdoptedPack pack, Locale locale) {
        return new Line(
                expected.awaited(),
                what(expected, locale),
                expected.rules(),
                expected.openings().stream()
                        .map(opening -> entry(opening, pack))
                        .toList());
    }

    private String what(Expected expected, Locale locale) {
        Awaited awaited = expected.awaited();
        String words =
                awaited.kind() == Awaited.Kind.REQUEST ? expected.rules().get(0).title() : awaited.words();
        return messages.getMessage("calendar.opening.what." + awaited.kind(), new Object[] {words}, locale);
    }

    private Entry entry(Opening opening, AdoptedPack pack) {
        UnitTree tree = units.territory().on(opening.day());
        String whom = opening.units().stream()
                .sorted()
                .map(unit -> tree.find(unit).map(Unit::fullName).orElse(unit.code()))
                .collect(Collectors.joining(", "));
        Opening.Withdrawal withdrawn = opening.withdrawn();
        return new Entry(
                opening,
                whom,
                person(opening.entered().by()),
                withdrawn == null ? null : person(withdrawn.entered().by()));
    }

    private String person(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }

    /** The districts with their communes; where there are none, the communes alone. Residential areas are too many. */
    List<Area> areas(AdoptedPack pack) {
        UnitTree tree = units.territory().on(LocalDate.now(clock));
        return tree.find(pack.pack().province()).stream()
                .flatMap(top -> tree.children(top.id()).stream())
                .map(unit -> new Area(
                        unit,
                        tree.children(unit.id()).stream()
                                .filter(below -> below.level() == Level.COMMUNE)
                                .toList()))
                .toList();
    }

    /** One opening with what followed from it. */
    Optional<Opened> opened(AdoptedPack pack, long id, Locale locale) {
        return openings.expected(pack).stream()
                .flatMap(expected -> expected.openings().stream()
                        .filter(opening -> opening.id() == id)
                        .map(opening -> new Opened(
                                what(expected, locale), entry(opening, pack), owed(opening, expected, pack, locale))))
                .findFirst();
    }

    private List<Owed> owed(Opening opening, Expected expected, AdoptedPack pack, Locale locale) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return obligations.of(pack).stream()
                .filter(owed -> expected.asks(owed) && opening.isBehind(owed))
                .map(owed -> Owed.of(owed, names.of(owed.unit()), now, messages, locale))
                .toList();
    }
}
