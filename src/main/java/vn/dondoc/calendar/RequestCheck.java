package vn.dondoc.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Requests.By;
import vn.dondoc.calendar.Requests.Proposed;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Vietnamese;

/** Gathers everything that is wrong with a request, or with a change of one. */
final class RequestCheck {

    private final RulePack pack;
    private final Territory territory;
    private final WorkingDays days;
    private final Clock clock;
    private final Faults faults = new Faults();

    RequestCheck(RulePack pack, Territory territory, WorkingDays days, Clock clock) {
        this.pack = pack;
        this.territory = territory;
        this.days = days;
        this.clock = clock;
    }

    /** @throws vn.dondoc.territory.RefusedException with all that was found */
    void throwIfRefused() {
        faults.throwIfRefused();
    }

    void check(Proposed proposed, List<Request> known) {
        if (proposed.subject().isBlank()) {
            tell("no-subject");
        }
        if (proposed.letterDay().isAfter(LocalDate.now(clock))) {
            tell("letter-to-come");
        }
        if (proposed.form() != null
                && (proposed.kind() == Rule.Kind.TASK || !pack.forms().containsKey(proposed.form()))) {
            tell("no-form", proposed.form());
        }
        check(proposed.asked());
        check(proposed.by(), proposed.kind(), proposed.letterDay());
        if (known.stream().anyMatch(other -> isSame(other, proposed))) {
            tell("entered-already");
        }
    }

    void check(Asked asked) {
        if (asked.isEmpty()) {
            tell("no-unit");
        }
        UnitTree tree = territory.on(LocalDate.now(clock));
        Optional<Unit> province = tree.find(pack.province());
        asked.named().stream()
                .filter(unit ->
                        province.filter(top -> tree.isWithin(unit, top.id())).isEmpty())
                .forEach(unit -> tell("unknown-unit", unit.code()));
        asked.tiers().stream()
                .filter(tier -> !tiers(tree).contains(tier))
                .forEach(tier -> tell("no-tier", tier.code()));
    }

    private List<Level> tiers(UnitTree tree) {
        return tree.find(pack.province()).stream()
                .flatMap(top -> tree.subtree(top.id()).stream())
                .map(Unit::level)
                .distinct()
                .toList();
    }

    /** A day that is past is refused: nobody is late by what was not yet asked for here. */
    void check(By by, Rule.Kind kind, LocalDate letterDay) {
        if (by.wording().namesDay() && by.day() == null) {
            tell("no-day");
        } else if (by.wording() == Term.Wording.BEFORE_HOUR && by.hour() == null) {
            tell("no-hour");
        } else if (by.day() != null) {
            checkDay(by, by.day(), kind, letterDay);
        }
    }

    private void checkDay(By by, LocalDate day, Rule.Kind kind, LocalDate letterDay) {
        if (day.isBefore(letterDay)) {
            tell("day-before-letter", Explanation.date(day), Explanation.date(letterDay));
        } else if (day.getYear() > pack.year() + 1) {
            tell("too-far", Explanation.date(day));
        } else if (isPast(due(by, kind, letterDay))) {
            tell("past", Explanation.date(day));
        }
    }

    private @Nullable Due due(By by, Rule.Kind kind, LocalDate letterDay) {
        Opening.Entry now = new Opening.Entry("", clock.instant());
        Term term = new Term(by.wording(), by.day(), by.hour(), "", now);
        return due(new Request(
                0, 0, pack.year(), null, letterDay, "", kind, null, Asked.NOBODY, List.of(term), now, null));
    }

    private @Nullable Due due(Request request) {
        return RuleOfRequest.due(request, pack.settings(), days);
    }

    private boolean isPast(@Nullable Due due) {
        return due != null && due.isPast(clock.instant());
    }

    /** What is past stays past. */
    void checkStillOpen(Request request) {
        if (isPast(due(request))) {
            tell("over");
        }
    }

    void checkReason(String reason) {
        if (reason.isBlank()) {
            tell("no-reason");
        }
    }

    /** One letter may ask for several things, but for each only once. */
    private static boolean isSame(Request known, Proposed proposed) {
        return isSameLetter(known, proposed)
                && known.kind() == proposed.kind()
                && isSame(known.subject(), proposed.subject());
    }

    /** Letters without a number are the same if they are of one day. */
    static boolean isSameLetter(Request known, Proposed proposed) {
        return known.stands()
                && known.letterDay().equals(proposed.letterDay())
                && isSame(
                        Objects.requireNonNullElse(known.letterNumber(), ""),
                        Objects.requireNonNullElse(proposed.letterNumber(), ""));
    }

    private static boolean isSame(String one, String other) {
        return Vietnamese.exactKey(one).equals(Vietnamese.exactKey(other));
    }

    private void tell(String code, Object... arguments) {
        faults.add(fault(code, arguments));
    }

    static Fault fault(String code, Object... arguments) {
        return Fault.at("", 0, "calendar.request.fault." + code, arguments);
    }
}
