package vn.dondoc.compliance.waiving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;

/** The packs by which something is owed that is still asked about, and what their rules are called. */
@Component
class FollowedPacks {

    /** What fell due at the end of a year is still asked about at the beginning of the next. */
    private static final int MONTHS_FOLLOWED_UP = 3;

    private final Packs packs;
    private final Obligations obligations;
    private final Clock clock;

    FollowedPacks(Packs packs, Obligations obligations, Clock clock) {
        this.packs = packs;
        this.obligations = obligations;
        this.clock = clock;
    }

    List<AdoptedPack> all() {
        LocalDate today = LocalDate.now(clock);
        Map<String, AdoptedPack> found = new LinkedHashMap<>();
        Stream.of(today, today.minusMonths(MONTHS_FOLLOWED_UP))
                .flatMap(day -> packs.shownOn(day).stream())
                .forEach(pack -> found.putIfAbsent(pack.pack().name(), pack));
        return List.copyOf(found.values());
    }

    /** The titles of the rules that anything is owed under, by their codes. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        all().forEach(pack -> titles(pack).forEach(titles::putIfAbsent));
        return titles;
    }

    /** Those of office letters too, which no pack has. */
    Map<String, String> titles(AdoptedPack pack) {
        Map<String, String> titles = new LinkedHashMap<>();
        Stream.concat(
                        pack.pack().rules().stream(),
                        obligations.of(pack).stream().map(Obligation::rule))
                .forEach(rule -> titles.putIfAbsent(rule.code(), rule.title()));
        return titles;
    }
}
