package vn.dondoc.territory;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads which units went into which: {@code old_code,new_code,effective,extent}, where {@code effective} is the first
 * day of the new order and {@code extent} is {@code full} or {@code partial}.
 */
public final class SuccessorsCsv {

    private static final String[] COLUMNS = {"old_code", "new_code", "effective", "extent"};

    private final Territory territory;
    private final Faults faults = new Faults();
    private final Set<List<UnitId>> seen = new HashSet<>();

    private SuccessorsCsv(Territory territory) {
        this.territory = territory;
        territory.successions().forEach(known -> seen.add(List.of(known.unit(), known.successor())));
    }

    /**
     * @param path the name used in the faults
     * @param territory with the old units and the new ones
     * @return those not known yet
     * @throws RefusedException with every fault of every line
     */
    static List<Succession> read(byte[] bytes, String path, Territory territory) {
        SuccessorsCsv reader = new SuccessorsCsv(territory);
        List<Succession> found = new ArrayList<>();
        for (CsvRow row : CsvTable.read(bytes, path, reader.faults, COLUMNS)) {
            reader.read(row).ifPresent(found::add);
        }
        reader.faults.throwIfRefused();
        return found;
    }

    /**
     * The same from a file, for those who have no database.
     *
     * @return the territory with what the file tells; as it was where that is at fault
     */
    public static Territory read(Path file, Territory territory, Faults faults) {
        SuccessorsCsv reader = new SuccessorsCsv(territory);
        List<Succession> all = new ArrayList<>(territory.successions());
        for (CsvRow row : CsvTable.read(file, reader.faults, COLUMNS)) {
            reader.read(row).ifPresent(all::add);
        }
        faults.addAll(reader.faults.all());
        return reader.faults.refuse() ? territory : Territory.of(territory.all(), all);
    }

    private Optional<Succession> read(CsvRow row) {
        String extent = row.required("extent", 10);
        if (!extent.isEmpty() && !Set.of("full", "partial").contains(extent)) {
            row.fault("units.fault.extent", extent);
        }
        String effective = row.required("effective", 10);
        LocalDate from = row.date("effective");
        if (effective.isEmpty() || from == null) {
            return Optional.empty();
        }
        UnitId old = unit(row, "old_code", from.minusDays(1));
        UnitId successor = unit(row, "new_code", from);
        if (old == null || successor == null || !seen.add(List.of(old, successor))) {
            return Optional.empty();
        }
        return Optional.of(new Succession(old, successor, from, extent.equals("full")));
    }

    private @Nullable UnitId unit(CsvRow row, String column, LocalDate day) {
        String code = row.required(column, 20);
        Optional<Unit> unit = territory.on(day).find(code);
        if (unit.isEmpty() && !code.isEmpty()) {
            row.fault("units.fault.succession", column, code, day.toString());
        }
        return unit.map(Unit::id).orElse(null);
    }
}
