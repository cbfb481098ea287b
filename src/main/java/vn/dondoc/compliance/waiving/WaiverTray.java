package vn.dondoc.compliance.waiving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.waiving.WaiverView.Line;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** What was asked for and given, one a line: open requests first, then what was decided, each the newest first. */
@Component
class WaiverTray {

    private static final int MOST_UNITS = 1000;

    private final WaiverRequests requests;
    private final Grants grants;
    private final FollowedPacks packs;
    private final Access access;
    private final Officers officers;
    private final Units units;
    private final WaiverWords words;
    private final Clock clock;

    WaiverTray(
            WaiverRequests requests,
            Grants grants,
            FollowedPacks packs,
            Access access,
            Officers officers,
            Units units,
            WaiverWords words,
            Clock clock) {
        this.requests = requests;
        this.grants = grants;
        this.packs = packs;
        this.access = access;
        this.officers = officers;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Of the units that the reader may see.
     *
     * @param unit words of its name; absent or blank = all
     * @param rule its code; absent or blank = all
     */
    List<Line> lines(@Nullable String unit, @Nullable String rule, Locale locale) {
        Predicate<UnitId> shown = shown(unit);
        return lines(
                key -> (rule == null || rule.isBlank() || rule.equals(key.rule())) && shown.test(key.unit()), locale);
    }

    /** Of one unit, whoever reads it. */
    List<Line> of(UnitId unit, Locale locale) {
        return lines(key -> key.unit().equals(unit), locale);
    }

    private List<Line> lines(Predicate<Key> asked, Locale locale) {
        Map<String, String> people =
                officers.on(LocalDate.now(clock)).stream().collect(Collectors.toMap(Officer::username, Officer::name));
        TrayLines lines = new TrayLines(words, packs, people, locale);
        List<Line> all = new ArrayList<>();
        packs.all().forEach(pack -> all.addAll(of(pack, asked, lines)));
        all.sort(Comparator.comparing(line -> !line.isOpen()));
        return all;
    }

    private List<Line> of(AdoptedPack pack, Predicate<Key> asked, TrayLines lines) {
        List<Line> found = new ArrayList<>();
        List<WaiverRequest> all = requests.of(pack.pack().name());
        Map<Long, Grant> given = new LinkedHashMap<>();
        grants.of(pack.pack().name()).forEach(grant -> given.put(grant.id(), grant));
        Set<Long> answers = new HashSet<>();
        for (WaiverRequest request : all) {
            Long waiver = request.answer() == null ? null : request.answer().waiver();
            if (waiver != null) {
                answers.add(waiver);
            }
            if (asked.test(request.duty())) {
                found.add(lines.of(pack, request, waiver == null ? null : given.get(waiver)));
            }
        }
        given.values().stream()
                .filter(grant -> !answers.contains(grant.id()) && asked.test(grant.duty()))
                .forEach(grant -> found.add(lines.of(pack, grant)));
        return found;
    }

    private Predicate<UnitId> shown(@Nullable String search) {
        Map<UnitId, Boolean> known = new HashMap<>();
        Set<UnitId> named = search == null || search.isBlank()
                ? null
                : units.search(search, MOST_UNITS).stream().map(Unit::id).collect(Collectors.toSet());
        return unit ->
                (named == null || named.contains(unit)) && known.computeIfAbsent(unit, any -> access.maySee(unit));
    }
}
