package vn.dondoc.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.Opening.Entry;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** Keeps the openings in the table, and plans anew with each. */
@Service
class KeptOpenings implements Openings {

    private final Entries entries;
    private final Planning planning;
    private final Units units;
    private final Access access;
    private final Clock clock;

    KeptOpenings(Entries entries, Planning planning, Units units, Access access, Clock clock) {
        this.entries = entries;
        this.planning = planning;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Expected> expected(AdoptedPack pack) {
        Entered entered = entries.of(pack.pack().name());
        List<Expected> expected = new ArrayList<>();
        for (Rule rule : pack.pack().rules()) {
            Awaited.by(rule)
                    .filter(awaited ->
                            expected.stream().noneMatch(known -> known.awaited().isSame(awaited)))
                    .ifPresent(awaited -> expected.add(expected(awaited, pack.pack(), entered)));
        }
        return expected;
    }

    private static Expected expected(Awaited awaited, RulePack pack, Entered entered) {
        return new Expected(
                awaited,
                pack.rules().stream().filter(rule -> waitsFor(rule, awaited)).toList(),
                entered.openings().stream()
                        .filter(opening -> opening.awaited().isSame(awaited))
                        .toList());
    }

    private static boolean waitsFor(Rule rule, Awaited awaited) {
        return Awaited.by(rule).filter(awaited::isSame).isPresent();
    }

    @Override
    @Transactional
    public Opening open(AdoptedPack pack, Proposed proposed) {
        requireStaff();
        Expected expected = expected(pack).stream()
                .filter(known -> known.awaited().isSame(proposed.awaited()))
                .findFirst()
                .orElseThrow(() -> refusal("not-awaited", proposed.awaited().words()));
        check(proposed, expected, pack.pack());
        Opening opening = new Opening(
                0,
                expected.awaited(),
                expected.openings().size() + 1,
                proposed.day(),
                proposed.lastDay(),
                proposed.units(),
                proposed.letterNumber(),
                proposed.subject(),
                entry(),
                null);
        Opening kept = opening.withId(enter(pack, opening));
        if (planning.plan(pack.pack().name(), today(), Cause.ENTERED).added() == 0) {
            throw refusal("opens-nothing");
        }
        return kept;
    }

    private long enter(AdoptedPack pack, Opening opening) {
        try {
            return entries.open(pack.pack().name(), opening);
        } catch (DuplicateKeyException meanwhile) {
            throw refusal("opened-meanwhile");
        }
    }

    private void check(Proposed proposed, Expected expected, RulePack pack) {
        Faults faults = new Faults();
        if (proposed.day().isAfter(today())) {
            faults.add(fault("day-to-come"));
        }
        if (proposed.lastDay() != null && proposed.lastDay().isBefore(proposed.day())) {
            faults.add(fault("last-day-before"));
        }
        if (proposed.lastDay() != null && !expected.asksForDay()) {
            faults.add(fault("last-day-not-asked"));
        }
        if (proposed.subject().isBlank()) {
            faults.add(fault("no-subject"));
        }
        UnitTree tree = units.territory().on(proposed.day());
        Optional<Unit> province = tree.find(pack.province());
        proposed.units().stream()
                .filter(unit ->
                        province.filter(top -> tree.isWithin(unit, top.id())).isEmpty())
                .forEach(unit -> faults.add(fault("unknown-unit", unit.code())));
        if (expected.openings().stream().anyMatch(known -> isSame(known, proposed))) {
            faults.add(fault("opened-already"));
        }
        faults.throwIfRefused();
    }

    /** The same button pressed twice. */
    private static boolean isSame(Opening known, Proposed proposed) {
        return known.stands()
                && known.day().equals(proposed.day())
                && known.units().equals(proposed.units())
                && known.subject().equals(proposed.subject());
    }

    @Override
    @Transactional
    public ObligationsPlanned withdraw(AdoptedPack pack, long id, String reason) {
        requireStaff();
        if (reason.isBlank()) {
            throw refusal("no-reason");
        }
        boolean known = entries.of(pack.pack().name()).openings().stream().anyMatch(opening -> opening.id() == id);
        if (!known || !entries.withdraw(id, new Opening.Withdrawal(reason, entry()))) {
            throw refusal("withdrawn-already");
        }
        return planning.plan(pack.pack().name(), today(), Cause.ENTERED);
    }

    private void requireStaff() {
        if (!access.current().holds(Role.PROVINCIAL_STAFF)) {
            access.requireRole(Role.ADMINISTRATOR);
        }
    }

    private Entry entry() {
        return new Entry(access.current().username(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Fault fault(String code, Object... arguments) {
        return Fault.at("", 0, "calendar.opening.fault." + code, arguments);
    }

    private static RefusedException refusal(String code, Object... arguments) {
        return new RefusedException(List.of(fault(code, arguments)));
    }
}
