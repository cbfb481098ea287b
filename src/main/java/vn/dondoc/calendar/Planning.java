package vn.dondoc.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.guidance.PackHistory;
import vn.dondoc.guidance.Packs;
import vn.dondoc.territory.Units;

/**
 * Writes the plan of a pack, over all its versions, into the table: what is past stays, what changed is superseded,
 * nothing is deleted.
 */
@Service
class Planning {

    private static final Logger LOG = LoggerFactory.getLogger(Planning.class);

    private final Packs packs;
    private final Planner planner;
    private final Units units;
    private final CalendarDays calendar;
    private final ObligationStore store;
    private final Entries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Planning(
            Packs packs,
            Planner planner,
            Units units,
            CalendarDays calendar,
            ObligationStore store,
            Entries entries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.packs = packs;
        this.planner = planner;
        this.units = units;
        this.calendar = calendar;
        this.store = store;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /** Plans anew as of {@code today}; doing it twice changes nothing more. */
    @Transactional
    ObligationsPlanned plan(String name, LocalDate today, Cause cause) {
        PackHistory history = new PackHistory(packs.versions(name));
        VersionPlans plans = new VersionPlans(
                planner,
                version -> packs.open(version).pack(),
                units.territory(),
                calendar.workingDays(),
                entries.of(name));
        List<ObligationRow> planned = PlanOfVersions.of(history, plans).stream()
                .map(ObligationRow::of)
                .toList();
        PlanChanges changes = PlanChanges.between(store.inForce(name), planned, today);
        if (!changes.isEmpty()) {
            long number = store.begin(name, history.newest().version(), cause, clock.instant());
            store.supersede(changes.superseded, number);
            store.add(changes.added, name, number);
        }
        LOG.info(
                "Planned {}: {} obligations, {} new, {} superseded",
                name,
                planned.size(),
                changes.added.size(),
                changes.superseded.size());
        ObligationsPlanned event = new ObligationsPlanned(
                name, changes.added.size(), changes.superseded.size(), List.copyOf(changes.moved));
        events.publishEvent(event);
        return event;
    }
}
