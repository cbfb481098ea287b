package vn.dondoc.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;

/** Which pack a page speaks of. */
@Component
class CurrentPack {

    private final Packs packs;
    private final Clock clock;

    CurrentPack(Packs packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    List<AdoptedPack> inForce() {
        return packs.shownOn(LocalDate.now(clock));
    }

    /** The one named, else the first in force; absent if there is none. */
    Optional<AdoptedPack> named(@Nullable String name) {
        return name == null || name.isBlank() ? inForce().stream().findFirst() : packs.find(name);
    }

    /** The packs in force at the end of the period. */
    List<AdoptedPack> of(Period period) {
        return packs.inForceOn(period.end());
    }
}
