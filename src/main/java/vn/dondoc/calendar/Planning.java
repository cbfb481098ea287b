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

    /**
     * What planning anew would come to.
     *
     * @param planned what would be owed, were nothing kept
     * @param kept what is owed now
     */
    record Trial(PackHistory history, List<Obligation> planned, List<ObligationRow> kept, PlanChanges changes) {}

    /** Plans as of {@code today} on any calendar; writes nothing. */
    Trial trial(String name, LocalDate today, WorkingDays days) {
        PackHistory history = new PackHistory(packs.versions(name));
        VersionPlans plans = new VersionPlans(
                planner, version -> packs.open(version).pack(), units.territory(), days, entries.of(name));
        List<Obligation> planned = PlanOfVersions.of(history, plans);
        List<ObligationRow> kept = store.inForce(name);
        List<ObligationRow> rows = planned.stream().map(ObligationRow::of).toList();
        return new Trial(history, planned, kept, PlanChanges.between(kept, rows, today));
    }

    /**
     * Plans anew as of {@code today}; doing it twice changes nothing more. One at a time, on whichever node: nothing is
     * planned on days off that somebody else is changing.
     */
    @Transactional
    ObligationsPlanned plan(String name, LocalDate today, Cause cause) {
        calendar.lock();
        Trial trial = trial(name, today, calendar.workingDays());
        PlanChanges changes = trial.changes();
        if (!changes.isEmpty()) {
            Long edition = cause == Cause.CALENDAR ? calendar.edition() : null;
            long number = store.begin(name, trial.history().newest().version(), cause, edition, clock.instant());
            store.supersede(changes.superseded, number);
            store.add(changes.added, name, number);
        }
        LOG.info(
                "Planned {}: {} obligations, {} new, {} superseded",
                name,
                trial.planned().size(),
                changes.added.size(),
                changes.superseded.size());
        ObligationsPlanned event = new ObligationsPlanned(
                name, changes.added.size(), changes.superseded.size(), List.copyOf(changes.moved));
        events.publishEvent(event);
        return event;
    }
}
