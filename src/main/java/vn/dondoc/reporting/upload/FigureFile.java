package vn.dondoc.reporting.upload;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.workbook.reading.FigureRows;
import vn.dondoc.territory.CsvTable;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.Unit;

/**
 * A file of figures, read against the units and packs: every fault of every line.
 *
 * @param name the file's name, for people
 * @param groups the figures by unit and period, in the order of the file; complete only if nothing refuses
 * @param faults faults and warnings by line
 */
record FigureFile(String name, Map<Place, Group> groups, Faults faults) {

    private static final int MOST_FAULTS = 1000;

    /** All values of all residential areas of a province twice over; the figures of so many stay in memory. */
    private static final int MOST_ROWS = 300_000;

    /** Whose figures, for when. */
    record Place(Unit unit, Period period) {}

    /**
     * The figures of one unit for one period.
     *
     * @param lines the line each stands on, by indicator
     */
    record Group(AdoptedPack adopted, Map<String, BigDecimal> figures, Map<String, Integer> lines) {

        /** The line to tell a fault at. */
        int line(@Nullable String indicator) {
            return lines.getOrDefault(
                    indicator == null ? "" : indicator,
                    lines.values().iterator().next());
        }
    }

    /** What a place must be: a known unit, of one's own, under a pack. */
    interface Gate {

        /** The unit with that code when the period ends. */
        Optional<Unit> unit(String code, Period period);

        boolean isOpenFor(Unit unit);

        Optional<AdoptedPack> pack(Unit unit, Period period);
    }

    static FigureFile read(byte[] bytes, String name, Gate gate) {
        FigureFile file = new FigureFile(name, new LinkedHashMap<>(), new Faults());
        Function<Place, Optional<AdoptedPack>> packs = memo(place -> gate.pack(place.unit(), place.period()));
        Function<Unit, Boolean> open = memo(gate::isOpenFor);
        CsvTable.read(
                bytes, name, file.faults, row -> file.take(FigureRow.read(row), gate, packs, open), FigureRow.COLUMNS);
        return file.orNoRows();
    }

    /** The same of a workbook, row by row; past what a province has nothing more is read. */
    static FigureFile read(FigureRows rows, String name, Gate gate) {
        FigureFile file = new FigureFile(name, new LinkedHashMap<>(), new Faults());
        Function<Place, Optional<AdoptedPack>> packs = memo(place -> gate.pack(place.unit(), place.period()));
        Function<Unit, Boolean> open = memo(gate::isOpenFor);
        int[] count = {0};
        rows.read(line -> {
            FigureRow.Place at = new SheetPlace(name, line.line(), file.faults);
            if (++count[0] > MOST_ROWS) {
                at.fault("reporting.reading.too-long", MOST_ROWS);
                return false;
            }
            return file.take(FigureRow.read(line, at), gate, packs, open);
        });
        return file.orNoRows();
    }

    private record SheetPlace(String name, int line, Faults faults) implements FigureRow.Place {

        @Override
        public void fault(String code, Object... arguments) {
            faults.add(Fault.at(name, line, code, arguments));
        }
    }

    private FigureFile orNoRows() {
        if (groups.isEmpty() && !faults.refuse()) {
            faults.add(Fault.at(name, 0, "reporting.fault.no-rows"));
        }
        return this;
    }

    private static <A, B> Function<A, B> memo(Function<A, B> question) {
        Map<A, B> answers = new HashMap<>();
        return asked -> answers.computeIfAbsent(asked, question);
    }

    /** @return whether to read on: who sent the wrong file need not be told so half a million times */
    private boolean take(
            FigureRow row, Gate gate, Function<Place, Optional<AdoptedPack>> packs, Function<Unit, Boolean> open) {
        add(row, gate, packs, open);
        if (faults.count() >= MOST_FAULTS) {
            row.at().fault("reporting.fault.enough");
            return false;
        }
        return true;
    }

    private void add(
            FigureRow row, Gate gate, Function<Place, Optional<AdoptedPack>> packs, Function<Unit, Boolean> open) {
        if (row.unit().isEmpty() || row.period() == null) {
            return;
        }
        Unit unit = gate.unit(row.unit(), row.period()).orElse(null);
        if (unit == null) {
            row.at().fault("reporting.fault.unit", row.unit(), row.period().toString());
        } else if (!open.apply(unit)) {
            row.at().fault("reporting.fault.not-yours", row.unit());
        } else {
            Place place = new Place(unit, row.period());
            packs.apply(place)
                    .ifPresentOrElse(
                            pack -> add(row, place, pack),
                            () -> row.at()
                                    .fault(
                                            "reporting.fault.no-pack",
                                            place.period().toString()));
        }
    }

    private void add(FigureRow row, Place place, AdoptedPack pack) {
        Indicator indicator = pack.pack().indicators().get(row.indicator());
        if (indicator == null) {
            if (!row.indicator().isEmpty()) {
                row.at().fault("reporting.fault.indicator", row.indicator());
            }
            return;
        }
        BigDecimal number = row.number(indicator);
        Group group =
                groups.computeIfAbsent(place, any -> new Group(pack, new LinkedHashMap<>(), new LinkedHashMap<>()));
        Integer before = group.lines().putIfAbsent(indicator.code(), row.at().line());
        if (before != null) {
            row.at().fault("reporting.fault.twice", before.toString());
        } else if (number != null) {
            group.figures().put(indicator.code(), number);
        }
    }

    boolean isRefused() {
        return faults.refuse();
    }

    public int figureCount() {
        return groups.values().stream()
                .mapToInt(group -> group.figures().size())
                .sum();
    }

    public Set<Unit> units() {
        Set<Unit> units = new LinkedHashSet<>();
        groups.keySet().forEach(place -> units.add(place.unit()));
        return units;
    }

    /** The groups by the pack they fall under. */
    Map<String, Map<Place, Group>> byPack() {
        Map<String, Map<Place, Group>> packs = new LinkedHashMap<>();
        groups.forEach(
                (place, group) -> packs.computeIfAbsent(group.adopted().pack().name(), any -> new LinkedHashMap<>())
                        .put(place, group));
        return packs;
    }
}
