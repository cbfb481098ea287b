package vn.dondoc.reporting.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** Which figures no door may change, since a report that asks for them was accepted. */
public final class LockedFigures {

    private record Place(UnitId unit, Period period) {}

    private final Map<Place, List<Lock>> locks;
    private final Function<ReportKey, List<Form>> forms;

    /** @param forms the form of a report, if it has one */
    LockedFigures(List<Lock> locks, Function<ReportKey, List<Form>> forms) {
        this.locks = locks.stream()
                .collect(Collectors.groupingBy(
                        lock -> new Place(lock.report().unit(), lock.report().period())));
        this.forms = forms;
    }

    /** Whether the report itself was accepted. */
    public Optional<Lock> of(ReportKey report) {
        return locks.getOrDefault(new Place(report.unit(), report.period()), List.of()).stream()
                .filter(lock -> lock.report().equals(report))
                .findFirst();
    }

    /** Those of a unit's period, by indicator. */
    public Map<String, Lock> of(UnitId unit, Period period) {
        Map<String, Lock> figures = new HashMap<>();
        locks.getOrDefault(new Place(unit, period), List.of())
                .forEach(lock -> forms.apply(lock.report())
                        .forEach(form -> form.indicators().forEach(code -> figures.putIfAbsent(code, lock))));
        return figures;
    }
}
