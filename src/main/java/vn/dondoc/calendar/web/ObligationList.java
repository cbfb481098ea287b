package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.Reliefs;
import vn.dondoc.calendar.web.ObligationFilter.When;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** What is owed in the packs in force, by those whom the person signed in may see. */
@Component
class ObligationList {

    private static final int PAGE_SIZE = 50;
    private static final int MOST_UNITS = 1000;

    private static final Comparator<Obligation> BY_DUE =
            Comparator.comparing(Obligation::due, Comparator.nullsLast(Comparator.comparing(Due::moment)));

    private final Packs packs;
    private final Obligations obligations;
    private final Reliefs reliefs;
    private final Units units;
    private final Access access;
    private final Clock clock;
    private final MessageSource messages;
    private final UnitNames names;

    ObligationList(
            Packs packs,
            Obligations obligations,
            Reliefs reliefs,
            Units units,
            Access access,
            Clock clock,
            MessageSource messages,
            UnitNames names) {
        this.packs = packs;
        this.obligations = obligations;
        this.reliefs = reliefs;
        this.units = units;
        this.access = access;
        this.clock = clock;
        this.messages = messages;
        this.names = names;
    }

    /**
     * One page of the list.
     *
     * @param number counted from 0
     * @param count of pages, at least 1
     * @param total of obligations on all pages
     */
    record Page(List<Owed> rows, int number, int count, int total) {}

    /** The due day that comes first stands first; what has no day stands last. A page too far is the last one. */
    Page page(ObligationFilter filter, Locale locale) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Map<AdoptedPack, Reliefs.InForce> inForce = new LinkedHashMap<>();
        packs.shownOn(now.toLocalDate()).forEach(adopted -> inForce.put(adopted, reliefs.of(adopted)));
        List<Obligation> found =
                matching(filter, now.toInstant(), inForce).sorted(BY_DUE).toList();
        int count = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int number = Math.min(filter.pageNumber(), count - 1);
        List<Owed> rows = found.stream()
                .skip((long) number * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .map(owed -> row(owed, inForce.values(), now, locale))
                .toList();
        return new Page(rows, number, count, found.size());
    }

    private Owed row(Obligation owed, Collection<Reliefs.InForce> inForce, ZonedDateTime now, Locale locale) {
        Owed row = Owed.of(owed, names.of(owed.unit()), now, messages, locale);
        return inForce.stream().anyMatch(pack -> pack.isWaived(owed))
                ? row.waived(messages.getMessage("calendar.page.waived", null, locale))
                : row;
    }

    /** The rules to choose from; those last that the newest version no longer has and something is owed under. */
    Collection<Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        packs.shownOn(LocalDate.now(clock)).stream()
                .flatMap(adopted -> Stream.concat(
                        adopted.pack().rules().stream(),
                        obligations.of(adopted).stream().map(Obligation::rule)))
                .forEach(rule -> rules.putIfAbsent(rule.code(), rule));
        return rules.values();
    }

    /** Each with the day that counts, which may be another than that of the plan. */
    private Stream<Obligation> matching(
            ObligationFilter filter, Instant now, Map<AdoptedPack, Reliefs.InForce> inForce) {
        Predicate<Unit> visible = visible(filter);
        return inForce.entrySet().stream()
                .flatMap(pack -> obligations.of(pack.getKey()).stream().map(pack.getValue()::extended))
                .filter(owed -> filter.covers(owed.rule().code()))
                .filter(owed -> filter.when() == null || filter.when() == when(owed, now))
                .filter(owed -> visible.test(owed.unit()));
    }

    /** Each unit is asked for once, however much it owes. */
    private Predicate<Unit> visible(ObligationFilter filter) {
        Map<UnitId, Boolean> visible = new HashMap<>();
        Predicate<Unit> named = named(filter);
        return unit -> visible.computeIfAbsent(unit.id(), id -> named.test(unit) && access.maySee(id));
    }

    private Predicate<Unit> named(ObligationFilter filter) {
        String words = filter.unit();
        if (words == null || words.isBlank()) {
            return any -> true;
        }
        Set<UnitId> named =
                units.search(words, MOST_UNITS).stream().map(Unit::id).collect(Collectors.toSet());
        return unit -> named.contains(unit.id());
    }

    private static When when(Obligation owed, Instant now) {
        Due due = owed.due();
        return due == null ? When.NO_DAY : due.isPast(now) ? When.PAST : When.AHEAD;
    }
}
