package vn.dondoc.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.DayChange.Said;
import vn.dondoc.guidance.Packs;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** Keeps the calendar in the table, and plans anew with each change. */
@Service
class KeptCalendar implements OfficeCalendar {

    private final CalendarStore store;
    private final CalendarDays calendar;
    private final Planning planning;
    private final ObligationStore obligations;
    private final Packs packs;
    private final Access access;
    private final Clock clock;

    KeptCalendar(
            CalendarStore store,
            CalendarDays calendar,
            Planning planning,
            ObligationStore obligations,
            Packs packs,
            Access access,
            Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.planning = planning;
        this.obligations = obligations;
        this.packs = packs;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public WorkingDays workingDays() {
        return calendar.workingDays();
    }

    @Override
    public SortedMap<LocalDate, CalendarDay> days() {
        return store.days();
    }

    @Override
    @Transactional
    public Proposal propose(List<Wanted> wanted) {
        access.requireRole(Role.ADMINISTRATOR);
        SortedMap<LocalDate, CalendarDay> days = store.days();
        List<Wanted> changing = changing(wanted, days);
        List<DayChange> changes =
                changing.stream().map(want -> change(want, days)).toList();
        changing.forEach(want -> put(want, days));
        WorkingDays before = calendar.workingDays();
        WorkingDays after = CalendarDay.workingDays(days.values());
        List<Effect> effects = openPacks()
                .map(pack -> effect(pack, before, after))
                .filter(effect -> !effect.changes().isEmpty() || effect.reminders() > 0)
                .toList();
        return new Proposal(store.newest(), changes, wanted.size() - changing.size(), effects);
    }

    /** @throws RefusedException with every fault, also if nothing would change */
    private List<Wanted> changing(List<Wanted> wanted, SortedMap<LocalDate, CalendarDay> days) {
        new WantedDays(today()).check(wanted);
        List<Wanted> changing = wanted.stream()
                .filter(want -> !Objects.equals(want.to(), days.get(want.day())))
                .toList();
        if (changing.isEmpty()) {
            throw refusal("nothing-changed");
        }
        return changing;
    }

    private static DayChange change(Wanted want, SortedMap<LocalDate, CalendarDay> days) {
        return new DayChange(want.day(), Said.of(days.get(want.day())), Said.of(want.to()), want.source());
    }

    private static void put(Wanted want, SortedMap<LocalDate, CalendarDay> days) {
        if (want.to() == null) {
            days.remove(want.day());
        } else {
            days.put(want.day(), want.to());
        }
    }

    private Effect effect(String pack, WorkingDays before, WorkingDays after) {
        Planning.Trial trial = planning.trial(pack, today(), after);
        ReminderDays reminders =
                new ReminderDays(packs.open(trial.history().newest()).pack().settings(), today());
        return new Effect(pack, trial.changes().told(), reminders.changed(trial, before, after));
    }

    @Override
    @Transactional
    public long change(List<Wanted> wanted, long seen) {
        access.requireRole(Role.ADMINISTRATOR);
        store.lock();
        if (store.newest() != seen) {
            throw refusal("changed-meanwhile");
        }
        SortedMap<LocalDate, CalendarDay> days = store.days();
        List<Wanted> changing = changing(wanted, days);
        long edition = store.begin(access.current().username(), clock.instant());
        List<CalendarDay> added = new ArrayList<>();
        for (Wanted want : changing) {
            store.note(edition, change(want, days));
            store.remove(want.day());
            if (want.to() != null) {
                added.add(want.to());
            }
        }
        store.add(added);
        openPacks().forEach(pack -> planning.plan(pack, today(), Cause.CALENDAR));
        return edition;
    }

    private Stream<String> openPacks() {
        return obligations.packsWithDaysFrom(today()).stream();
    }

    @Override
    public List<CalendarEdition> editions(int limit, int offset) {
        return store.editions(limit, offset);
    }

    @Override
    public Optional<CalendarEdition> edition(long number) {
        return store.edition(number);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static RefusedException refusal(String code) {
        return new RefusedException(List.of(Fault.at("", 0, "calendar.days.fault." + code)));
    }
}
