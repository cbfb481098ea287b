package vn.dondoc.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.api.DutiesWanted;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.Reliefs;
import vn.dondoc.calendar.web.ObligationFilter.When;
import vn.dondoc.calendar.web.ObligationKeys.Key;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;

/** What is owed under the packs in force, page by page, told from the plan. */
@Component
@Transactional(readOnly = true)
class ObligationRows {

    private final ObligationKeys keys;
    private final Packs packs;
    private final Obligations obligations;
    private final Reliefs reliefs;
    private final Clock clock;

    ObligationRows(ObligationKeys keys, Packs packs, Obligations obligations, Reliefs reliefs, Clock clock) {
        this.keys = keys;
        this.packs = packs;
        this.obligations = obligations;
        this.reliefs = reliefs;
        this.clock = clock;
    }

    /**
     * An obligation with the day that counts.
     *
     * @param pack name of the pack it is owed under
     */
    record OwedUnder(String pack, Obligation obligation, boolean waived) {}

    /** @see ObligationKeys#page */
    Paged<OwedUnder> page(DutiesWanted wanted, @Nullable When when, PageAsked page) {
        Map<AdoptedPack, Reliefs.InForce> inForce = new LinkedHashMap<>();
        Map<String, List<Reliefs.NewDay>> newDays = new LinkedHashMap<>();
        packs.shownOn(LocalDate.now(clock)).forEach(pack -> {
            inForce.put(pack, reliefs.of(pack));
            newDays.put(pack.pack().name(), inForce.get(pack).newDays());
        });
        Paged<Key> found = keys.page(new ObligationKeys.Wanted(newDays, wanted, when, clock.instant()), page);
        Map<Key, OwedUnder> told = told(inForce, Set.copyOf(found.items()));
        return found.as(told::get); // what neither rule nor unit is known of any more is left out
    }

    private Map<Key, OwedUnder> told(Map<AdoptedPack, Reliefs.InForce> inForce, Set<Key> page) {
        Set<String> rules = page.stream().map(Key::rule).collect(Collectors.toSet());
        Map<Key, OwedUnder> told = new HashMap<>();
        inForce.forEach((pack, reliefs) -> {
            String name = pack.pack().name();
            obligations.of(pack).stream()
                    .filter(owed -> rules.contains(owed.rule().code()) && page.contains(Key.of(name, owed)))
                    .forEach(owed -> told.put(
                            Key.of(name, owed), new OwedUnder(name, reliefs.extended(owed), reliefs.isWaived(owed))));
        });
        return told;
    }
}
