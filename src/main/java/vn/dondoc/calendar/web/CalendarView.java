package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.CalendarEdition;
import vn.dondoc.calendar.DayChange;
import vn.dondoc.calendar.OfficeCalendar;
import vn.dondoc.calendar.OfficeCalendar.Effect;
import vn.dondoc.calendar.PlanChange;
import vn.dondoc.calendar.PlanHistory;
import vn.dondoc.guidance.Packs;

/** Changes of the calendar as the pages show them. */
@Component
class CalendarView {

    private final OfficeCalendar calendar;
    private final PlanHistory plans;
    private final Packs packs;
    private final Officers officers;
    private final Access access;
    private final UnitNames units;
    private final Clock clock;

    CalendarView(
            OfficeCalendar calendar,
            PlanHistory plans,
            Packs packs,
            Officers officers,
            Access access,
            UnitNames units,
            Clock clock) {
        this.calendar = calendar;
        this.plans = plans;
        this.packs = packs;
        this.officers = officers;
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    /** @param by the person's name */
    record Edition(long number, String by, ZonedDateTime at, List<DayChange> changes) {}

    /** @param moved what happened to the obligations, pack by pack; to those alone that the reader may see */
    record EditionWithMoves(Edition edition, List<Moved> moved) {}

    /**
     * What happens, or happened, to the obligations of a pack.
     *
     * @param obligations how many of them
     * @param reminders how many steps of the ladders come on another day
     */
    record Moved(String title, int obligations, int reminders, List<Change> changes) {}

    List<Edition> editions(int limit, int offset) {
        Map<String, String> names = new HashMap<>();
        return calendar.editions(limit, offset).stream()
                .map(edition -> edition(edition, names))
                .toList();
    }

    Optional<EditionWithMoves> edition(long number) {
        return calendar.edition(number)
                .map(edition -> new EditionWithMoves(
                        edition(edition, new HashMap<>()),
                        plans.of(edition).entrySet().stream()
                                .map(pack -> moved(new Effect(pack.getKey(), pack.getValue(), 0)))
                                .filter(moved -> moved.obligations() > 0)
                                .toList()));
    }

    private Edition edition(CalendarEdition edition, Map<String, String> names) {
        String by = names.computeIfAbsent(
                edition.by(), name -> officers.find(name).map(Officer::name).orElse(name));
        return new Edition(edition.number(), by, edition.at().atZone(clock.getZone()), edition.changes());
    }

    Moved moved(Effect effect) {
        List<PlanChange> seen = effect.changes().stream()
                .filter(change -> access.maySee(change.unit()))
                .toList();
        Map<String, String> titles = new HashMap<>();
        packs.find(effect.pack())
                .ifPresent(pack -> pack.pack().rules().forEach(rule -> titles.put(rule.code(), rule.title())));
        return new Moved(
                packs.find(effect.pack()).map(pack -> pack.pack().title()).orElse(effect.pack()),
                seen.size(),
                effect.reminders(),
                Change.of(seen, code -> titles.getOrDefault(code, code), units));
    }
}
