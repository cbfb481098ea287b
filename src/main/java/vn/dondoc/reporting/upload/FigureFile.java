package vn.dondoc.reporting.upload;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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

    /** Room for a form's figures: to grow, row by row, the maps of all units of a province took half the time. */
    private static final int FIGURES = 256;

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
        BiFunction<String, Period, Target> targets = file.targets(gate);
        CsvTable.read(bytes, name, file.faults, row -> file.take(FigureRow.read(row), targets), FigureRow.COLUMNS);
        return file.orNoRows();
    }

    /** The same of a workbook, row by row; past what a province has nothing more is read. */
    static FigureFile read(FigureRows rows, String name, Gate gate) {
        FigureFile file = new FigureFile(name, new LinkedHashMap<>(), new Faults());
        BiFunction<String, Period, Target> targets = file.targets(gate);
        Map<String, Optional<Period>> periods = new HashMap<>();
        int[] count = {0};
        rows.read(line -> {
            FigureRow.Place at = new SheetPlace(name, line.line(), file.faults);
            if (++count[0] > MOST_ROWS) {
                at.fault("reporting.reading.too-long", MOST_ROWS);
                return false;
            }
            return file.take(
                    FigureRow.read(line, at, said -> periods.computeIfAbsent(said, FigureRow::period)), targets);
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

    /** Where a row's figure goes, or else the fault that tells why it goes nowhere. */
    private record Target(@Nullable Group group, String fault, Object... arguments) {}

    /** A file names each place in many rows: it is looked up once. */
    private BiFunction<String, Period, Target> targets(Gate gate) {
        Map<Period, Map<String, Target>> targets = new HashMap<>();
        return (unit, period) -> targets.computeIfAbsent(period, any -> new HashMap<>())
                .computeIfAbsent(unit, any -> target(unit, period, gate));
    }

    private Target target(String code, Period period, Gate gate) {
        Unit unit = gate.unit(code, period).orElse(null);
        if (unit == null) {
            return new Target(null, "reporting.fault.unit", code, period.toString());
        } else if (!gate.isOpenFor(unit)) {
            return new Target(null, "reporting.fault.not-yours", code);
        }
        return gate.pack(unit, period)
                .map(pack -> new Target(
                        groups.computeIfAbsent(
                                new Place(unit, period),
                                any -> new Group(pack, new LinkedHashMap<>(FIGURES), new LinkedHashMap<>(FIGURES))),
                        ""))
                .orElseGet(() -> new Target(null, "reporting.fault.no-pack", period.toString()));
    }

    /** @return whether to read on: who sent the wrong file need not be told so half a million times */
    private boolean take(FigureRow row, BiFunction<String, Period, Target> targets) {
        if (!row.unit().isEmpty() && row.period() != null) {
            Target target = targets.apply(row.unit(), row.period());
            if (target.group() == null) {
                row.at().fault(target.fault(), target.arguments());
            } else {
                add(row, target.group());
            }
        }
        if (faults.count() >= MOST_FAULTS) {
            row.at().fault("reporting.fault.enough");
            return false;
        }
        return true;
    }

    private static void add(FigureRow row, Group group) {
        Indicator indicator = group.adopted().pack().indicators().get(row.indicator());
        if (indicator == null) {
            if (!row.indicator().isEmpty()) {
                row.at().fault("reporting.fault.indicator", row.indicator());
            }
            return;
        }
        BigDecimal number = row.number(indicator);
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
