package vn.dondoc.notices.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.DueEvents;
import vn.dondoc.notices.RevisionsOf;
import vn.dondoc.notices.ics.DueCalendar;
import vn.dondoc.notices.ics.DueEvent;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/**
 * What stands in a person's calendar: each thing that their own units owe; of the units below, for chairs and staff, one
 * key day a rule. The offices of today decide, so that a link shows nothing to who has left.
 */
@Service
@Transactional(readOnly = true)
class PersonalCalendar {

    /** What is still open is shown so long after its day; packs are followed up no longer. */
    private static final int MONTHS_BACK = 2;
    /** What is done stays cancelled so long, so that every program has seen it; then it is left out. */
    private static final int WEEKS_CANCELLED = 4;

    private static final int MOST_EVENTS = 1000;
    private static final Set<Role> CONCERNED = Set.of(Role.CLERK, Role.CHAIR, Role.PROVINCIAL_STAFF);

    private final Packs packs;
    private final Verdicts verdicts;
    private final Obligations obligations;
    private final Units units;
    private final RevisionsOf revisions;
    private final MessageSource messages;
    private final MailSettings settings;

    PersonalCalendar(
            Packs packs,
            Verdicts verdicts,
            Obligations obligations,
            Units units,
            RevisionsOf revisions,
            MessageSource messages,
            MailSettings settings) {
        this.packs = packs;
        this.verdicts = verdicts;
        this.obligations = obligations;
        this.units = units;
        this.revisions = revisions;
        this.messages = messages;
        this.settings = settings;
    }

    /** As of a day, in the person's language. */
    DueCalendar of(Officer officer, LocalDate today) {
        UnitTree tree = units.territory().on(today);
        List<OfficeHeld> offices = officer.offices().stream()
                .filter(office -> CONCERNED.contains(office.role()))
                .filter(office -> tree.find(office.unit()).isPresent())
                .toList();
        Map<String, DueEvent> events = new LinkedHashMap<>();
        for (AdoptedPack pack : offices.isEmpty() ? List.<AdoptedPack>of() : followedUp(today)) {
            events(pack, officer, offices, tree).forEach(event -> events.putIfAbsent(event.uid(), event));
        }
        List<DueEvent> shown = events.values().stream()
                .filter(event -> isShown(event, today))
                .sorted(Comparator.comparing(DueEvent::day).thenComparing(DueEvent::uid))
                .limit(MOST_EVENTS)
                .toList();
        return new DueCalendar(name(officer, offices, tree), officer.language(), shown);
    }

    private static boolean isShown(DueEvent event, LocalDate today) {
        LocalDate first = event.cancelled() ? today.minusWeeks(WEEKS_CANCELLED) : today.minusMonths(MONTHS_BACK);
        return !event.day().isBefore(first);
    }

    private Collection<AdoptedPack> followedUp(LocalDate today) {
        Map<String, AdoptedPack> byName = new LinkedHashMap<>();
        Stream.of(today, today.minusMonths(MONTHS_BACK))
                .flatMap(day -> packs.inForceOn(day).stream())
                .forEach(pack -> byName.putIfAbsent(pack.pack().name(), pack));
        return byName.values();
    }

    private List<DueEvent> events(AdoptedPack pack, Officer officer, List<OfficeHeld> offices, UnitTree tree) {
        Set<UnitId> concerned = new LinkedHashSet<>();
        offices.forEach(office -> {
            concerned.add(office.unit());
            below(office, tree).forEach(unit -> concerned.add(unit.id()));
        });
        Map<UnitId, List<Verdict>> byUnit = verdicts.of(pack, List.copyOf(concerned)).stream()
                .collect(Collectors.groupingBy(verdict -> verdict.unit().id()));
        WorkingDays days = obligations.workingDays();
        DueEvents words = new DueEvents(
                pack.pack(),
                messages,
                officer.language(),
                settings.baseUrl(),
                days,
                revisions.units(pack.pack().name(), concerned));
        List<DueEvent> events = new ArrayList<>();
        for (OfficeHeld office : offices) {
            byUnit.getOrDefault(office.unit(), List.of())
                    .forEach(verdict -> words.own(verdict, office.role()).ifPresent(events::add));
            List<Verdict> ofOthers = below(office, tree).stream()
                    .flatMap(unit -> byUnit.getOrDefault(unit.id(), List.of()).stream())
                    .toList();
            events.addAll(words.below(tree.find(office.unit()).orElseThrow(), ofOthers, office.role()));
        }
        return events;
    }

    /** All units below the office's own; clerks look after none. */
    private static List<Unit> below(OfficeHeld office, UnitTree tree) {
        List<Unit> all = tree.subtree(office.unit());
        return office.role() == Role.CLERK || all.isEmpty() ? List.of() : all.subList(1, all.size());
    }

    private String name(Officer officer, List<OfficeHeld> offices, UnitTree tree) {
        String ofUnits = offices.stream()
                .map(office -> tree.find(office.unit()).orElseThrow().fullName())
                .distinct()
                .collect(Collectors.joining(", "));
        return messages.getMessage("notices.feed.name", new Object[] {ofUnits}, officer.language());
    }
}
