package vn.dondoc.reporting.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportsReceived;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.figures.StoredFigures.Source;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.reporting.receipts.ReceiptRegister;
import vn.dondoc.reporting.review.Lock;
import vn.dondoc.reporting.review.LockedFigures;
import vn.dondoc.reporting.review.Locks;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** Facts in bulk, straight into the tables. */
@Service
class StoredIntake implements Intake {

    private final Packs packs;
    private final Locks locks;
    private final StoredFigures stored;
    private final ReceiptRegister register;
    private final ApplicationEventPublisher events;

    StoredIntake(
            Packs packs,
            Locks locks,
            StoredFigures stored,
            ReceiptRegister register,
            ApplicationEventPublisher events) {
        this.packs = packs;
        this.locks = locks;
        this.stored = stored;
        this.register = register;
        this.events = events;
    }

    @Override
    @Transactional
    public void take(String pack, List<Figure> figures, List<Receipt> receipts) {
        packs.find(pack).ifPresent(adopted -> refuseLocked(adopted, figures));
        Map<Instant, List<Figure>> byMoment =
                figures.stream().collect(Collectors.groupingBy(Figure::recordedAt, TreeMap::new, Collectors.toList()));
        byMoment.forEach((moment, said) ->
                stored.add(said.stream().map(StoredIntake::statement).toList(), new Source(moment, null, null)));
        receipts.forEach(receipt -> register.enter(pack, receipt, true, null));
        Set<UnitId> units = Stream.concat(
                        figures.stream().map(Figure::unit), receipts.stream().map(Receipt::unit))
                .collect(Collectors.toSet());
        if (!units.isEmpty()) {
            events.publishEvent(new ReportsReceived(pack, units));
        }
    }

    private record Place(UnitId unit, Period period) {}

    /** One query, and one more for each unit and period of which something was accepted. */
    private void refuseLocked(AdoptedPack adopted, List<Figure> figures) {
        LockedFigures locked = locks.of(adopted.pack());
        Map<Place, List<Figure>> byPlace =
                figures.stream().collect(Collectors.groupingBy(figure -> new Place(figure.unit(), figure.period())));
        List<Fault> faults = new ArrayList<>();
        byPlace.forEach((place, said) -> {
            Map<String, Lock> closed = locked.of(place.unit(), place.period());
            if (said.stream().map(Figure::indicator).anyMatch(closed::containsKey)) {
                List<Figure> known = stored.of(place.unit(), place.period());
                said.stream()
                        .filter(figure -> closed.containsKey(figure.indicator()) && !isKnown(figure, known))
                        .map(figure -> fault(figure, closed.get(figure.indicator())))
                        .forEach(faults::add);
            }
        });
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
    }

    private static boolean isKnown(Figure figure, List<Figure> known) {
        return known.stream()
                .anyMatch(before -> before.indicator().equals(figure.indicator())
                        && before.value().compareTo(figure.value()) == 0);
    }

    private Fault fault(Figure figure, Lock lock) {
        EntryFault fault = locks.fault(figure.indicator(), lock);
        String place = figure.unit() + "/" + figure.period() + "/" + figure.indicator();
        return Fault.at(place, 0, fault.code(), fault.arguments());
    }

    private static Statement statement(Figure figure) {
        return new Statement(figure.unit(), figure.indicator(), figure.period(), figure.value());
    }
}
