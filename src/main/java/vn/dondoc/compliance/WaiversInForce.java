package vn.dondoc.compliance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Reliefs;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.territory.PageMemory;

/** Tells the earlier modules what was waived and extended. */
@Component
class WaiversInForce implements Reliefs {

    private final Waivers waivers;
    private final Clock clock;

    WaiversInForce(Waivers waivers, Clock clock) {
        this.waivers = waivers;
        this.clock = clock;
    }

    @Override
    public InForce of(AdoptedPack pack) {
        return PageMemory.once(new Of(pack.pack().name()), () -> now(pack.pack().name()));
    }

    private record Of(String pack) {}

    private InForce now(String pack) {
        Instant now = clock.instant();
        return new Now(waivers.of(pack, now).stream()
                .filter(waiver -> waiver.isInForce(now))
                .collect(Collectors.toMap(Key::of, Function.identity(), Cases::stronger)));
    }

    private record Now(Map<Key, Waiver> waivers) implements InForce {

        @Override
        public Obligation extended(Obligation owed) {
            Waiver waiver = waivers.get(Key.of(owed));
            LocalDate newDay = waiver == null ? null : waiver.newDue();
            return newDay == null
                    ? owed
                    : new Obligation(owed.rule(), owed.unit(), owed.period(), Cases.extended(owed, newDay));
        }

        @Override
        public boolean isWaived(Obligation owed) {
            Waiver waiver = waivers.get(Key.of(owed));
            return waiver != null && !waiver.isExtension();
        }

        @Override
        public List<NewDay> newDays() {
            return waivers.values().stream()
                    .flatMap(waiver -> Stream.ofNullable(waiver.newDue())
                            .map(day -> new NewDay(waiver.rule(), waiver.unit(), waiver.period(), Cases.tooLate(day))))
                    .toList();
        }
    }
}
