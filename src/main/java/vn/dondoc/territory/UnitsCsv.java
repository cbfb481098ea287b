package vn.dondoc.territory;

import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of units: {@code code,parent_code,level,type,name_vi[,residential_areas][,valid_from,valid_to]}, both
 * days inclusive, no {@code valid_from} = always. A code may come twice for days that do not meet: those are two units.
 */
public final class UnitsCsv {

    private static final String[] COLUMNS = {"code", "parent_code", "level", "type", "name_vi"};

    private static final Territory NOTHING = Territory.of(List.of());

    private UnitsCsv() {}

    /**
     * What came of reading.
     *
     * @param territory absent if anything refuses the list
     * @param faults every fault and warning, by line
     */
    public record Result(@Nullable Territory territory, List<Fault> faults) {

        /** @throws RefusedException with every fault, if the list was refused */
        public Territory orThrow() {
            if (territory == null) {
                throw new RefusedException(faults);
            }
            return territory;
        }
    }

    public static Result read(Path file) {
        Faults faults = new Faults();
        return build(CsvTable.read(file, faults, COLUMNS), file.toString(), faults, NOTHING);
    }

    /** @param path the name used in the faults */
    public static Result read(Reader reader, String path) {
        Faults faults = new Faults();
        return build(CsvTable.read(reader, path, faults, COLUMNS), path, faults, NOTHING);
    }

    /** @param path the name used in the faults */
    public static Result read(byte[] bytes, String path) {
        return read(bytes, path, NOTHING);
    }

    /**
     * Reads a list that adds to what is known: units of the list may stand under known ones, and must not be in the way
     * of known ones that the list does not name.
     */
    static Result read(byte[] bytes, String path, Territory known) {
        Faults faults = new Faults();
        return build(CsvTable.read(bytes, path, faults, COLUMNS), path, faults, known);
    }

    private static Result build(List<CsvRow> rows, String path, Faults faults, Territory known) {
        if (rows.isEmpty() && !faults.refuse()) {
            faults.add(Fault.at(path, 0, "units.fault.none"));
        }
        List<UnitRow> read = rows.stream().map(UnitRow::read).toList();
        List<Unit> units = new UnitRows(read, known).units();
        return new Result(faults.refuse() ? null : Territory.of(units), faults.all());
    }
}
