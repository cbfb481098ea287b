package vn.dondoc.reporting.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportsReceived;
import vn.dondoc.reporting.figures.StoredFigures.Source;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.reporting.receipts.ReceiptRegister;
import vn.dondoc.territory.UnitId;

/** Facts in bulk, straight into the tables. */
@Service
class StoredIntake implements Intake {

    private final StoredFigures stored;
    private final ReceiptRegister register;
    private final ApplicationEventPublisher events;

    StoredIntake(StoredFigures stored, ReceiptRegister register, ApplicationEventPublisher events) {
        this.stored = stored;
        this.register = register;
        this.events = events;
    }

    @Override
    @Transactional
    public void take(String pack, List<Figure> figures, List<Receipt> receipts) {
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

    private static Statement statement(Figure figure) {
        return new Statement(figure.unit(), figure.indicator(), figure.period(), figure.value());
    }
}
