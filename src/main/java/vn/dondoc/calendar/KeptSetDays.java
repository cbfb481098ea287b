package vn.dondoc.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.Opening.Entry;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** Keeps the days set in the table, and plans anew with each. */
@Service
class KeptSetDays implements SetDays {

    private final Entries entries;
    private final Planner planner;
    private final Planning planning;
    private final CalendarDays calendar;
    private final Units units;
    private final Access access;
    private final Clock clock;

    KeptSetDays(
            Entries entries,
            Planner planner,
            Planning planning,
            CalendarDays calendar,
            Units units,
            Access access,
            Clock clock) {
        this.entries = entries;
        this.planner = planner;
        this.planning = planning;
        this.calendar = calendar;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Settable> settable(AdoptedPack pack, @Nullable UnitId unit) {
        require(unit);
        Entered entered = entries.of(pack.pack().name());
        List<Obligation> plan =
                planner.plan(pack.pack(), units.territory(), calendar.workingDays(), entered.without(unit));
        Map<String, List<Obligation>> asked = plan.stream()
                .filter(unit == null ? KeptSetDays::isOpen : reportsBelow(unit))
                .collect(Collectors.groupingBy(owed -> owed.rule().code()));
        List<Settable> settable = new ArrayList<>();
        for (Rule rule : pack.pack().rules()) {
            List<Slot> slots = slots(asked.getOrDefault(rule.code(), List.of()), unit, plan, entered);
            if (!slots.isEmpty()) {
                settable.add(new Settable(rule, slots));
            }
        }
        return settable;
    }

    /** The periods of one rule. */
    private List<Slot> slots(List<Obligation> asked, @Nullable UnitId unit, List<Obligation> plan, Entered entered) {
        Map<Period, List<Obligation>> periods =
                asked.stream().collect(Collectors.groupingBy(Obligation::period, TreeMap::new, Collectors.toList()));
        List<Slot> slots = new ArrayList<>();
        periods.forEach((period, owed) -> slots.add(new Slot(
                period,
                unit == null ? null : latest(owed, unit, plan),
                entered.setDay(owed.get(0).rule().code(), period, unit))));
        slots.removeIf(slot -> !isStillToCome(slot));
        return slots;
    }

    private static boolean isOpen(Obligation owed) {
        return CountedDays.isOpen(owed.rule().deadline());
    }

    private Predicate<Obligation> reportsBelow(UnitId unit) {
        UnitTree tree = units.territory().on(today());
        return owed -> owed.rule().kind() == Rule.Kind.REPORT
                && !owed.unit().id().equals(unit)
                && tree.isWithin(owed.unit().id(), unit);
    }

    /** What the rule asks of those below; if it gives no day, what is asked of the unit itself. */
    private static @Nullable LocalDate latest(List<Obligation> below, UnitId unit, List<Obligation> plan) {
        Obligation any = below.get(0);
        return earliest(below)
                .or(() -> earliest(plan.stream()
                        .filter(owed -> owed.unit().id().equals(unit)
                                && owed.period().equals(any.period())
                                && DueDays.isSameReport(any.rule(), owed.rule()))
                        .toList()))
                .orElse(null);
    }

    private static Optional<LocalDate> earliest(List<Obligation> owed) {
        return owed.stream()
                .map(Obligation::due)
                .filter(Objects::nonNull)
                .map(Due::lastDay)
                .min(Comparator.naturalOrder());
    }

    /** A day that is past stays as it was; what never had one may still get one. */
    private boolean isStillToCome(Slot slot) {
        LocalDate day = slot.set() != null ? slot.set().lastDay() : slot.latest();
        return day == null || !day.isBefore(today());
    }

    @Override
    @Transactional
    public void set(
            AdoptedPack pack,
            String rule,
            @Nullable UnitId unit,
            Map<Period, Optional<LocalDate>> days,
            String reason) {
        Faults faults = new Faults();
        Optional<Settable> settable = settable(pack, unit).stream()
                .filter(known -> known.rule().code().equals(rule))
                .findFirst();
        List<SetDay> changed = new ArrayList<>();
        days.forEach((period, day) -> {
            Optional<Slot> slot = settable.flatMap(known -> known.slot(period));
            if (slot.isEmpty()) {
                faults.add(fault("not-settable", rule, period.toString()));
            } else if (!slot.get().isAsWas(day)) {
                day.ifPresent(given -> check(given, slot.get(), faults));
                changed.add(new SetDay(0, rule, period, unit, day.orElse(null), reason, entry()));
            }
        });
        if (changed.isEmpty()) {
            faults.add(fault("nothing-changed"));
        }
        if (reason.isBlank()) {
            faults.add(fault("no-reason"));
        }
        faults.throwIfRefused();
        changed.forEach(day -> entries.set(pack.pack().name(), day));
        planning.plan(pack.pack().name(), today(), Cause.ENTERED);
    }

    private void check(LocalDate day, Slot slot, Faults faults) {
        if (day.isBefore(today())) {
            faults.add(fault("past", Explanation.date(day)));
        } else if (day.getYear() > slot.period().year() + 1) {
            faults.add(fault("too-far", Explanation.date(day)));
        } else if (slot.latest() != null && day.isAfter(slot.latest())) {
            faults.add(fault("later-than-above", Explanation.date(day), Explanation.date(slot.latest())));
        }
    }

    private void require(@Nullable UnitId unit) {
        if (unit == null) {
            access.requireRole(Role.ADMINISTRATOR);
        } else {
            access.requireReportFor(unit);
        }
    }

    private Entry entry() {
        return new Entry(access.current().username(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Fault fault(String code, Object... arguments) {
        return Fault.at("", 0, "calendar.set-day.fault." + code, arguments);
    }
}
