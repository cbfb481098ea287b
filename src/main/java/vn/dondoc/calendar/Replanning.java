package vn.dondoc.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.guidance.PackAdopted;
import vn.dondoc.guidance.Packs;
import vn.dondoc.territory.UnitsChanged;

/** Plans anew, within the same transaction, whenever what a plan is made of has changed. */
@Component
class Replanning {

    private final Planning planning;
    private final Packs packs;
    private final Clock clock;

    Replanning(Planning planning, Packs packs, Clock clock) {
        this.planning = planning;
        this.packs = packs;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(PackAdopted event) {
        planning.plan(event.name(), LocalDate.now(clock), Cause.ADOPTED);
    }

    @EventListener
    @Transactional
    public void on(UnitsChanged event) {
        LocalDate today = LocalDate.now(clock);
        packs.inForceOn(today).forEach(pack -> planning.plan(pack.pack().name(), today, Cause.UNITS));
    }
}
