package vn.dondoc.reporting.workbook.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.workbook.Layout;
import vn.dondoc.reporting.workbook.WorkbookKey;
import vn.dondoc.territory.UnitId;

/** Reads workbooks that people filled in; saves nothing and asks nobody's rights but those it is given. */
@Component
public class WorkbookReader {

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final ReportFinder finder;

    WorkbookReader(ReportFinder finder) {
        this.finder = finder;
    }

    /**
     * Reads a workbook by meaning: where certain, the entries; where not, a doubt that names the cell.
     *
     * @param file its content decides what it is, not its name
     * @param name for people
     * @param expected the report it is thought to answer, which counts where the workbook does not say; absent = unknown
     * @param mayReport for which units it may bring figures; others are refused
     * @return never fails for what is in the file: whatever is wrong with it is among the notes
     * @throws UncheckedIOException if the disk fails
     */
    public WorkbookReading read(Path file, String name, @Nullable Report expected, Predicate<UnitId> mayReport) {
        AllNotes notes = new AllNotes();
        try {
            SheetParts parts = FileCheck.check(file);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), OPTIONS)) {
                List<SheetGrid> grids = grids(workbook, parts, notes);
                Answering answering = new Answering(finder, expected, key(workbook, notes), mayReport, notes);
                grids.forEach(answering::read);
                return answering.reading(name);
            }
        } catch (UnreadableException unreadable) {
            notes.add(unreadable.note());
        } catch (IOException
                | ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException damaged) {
            requireReadable(file);
            notes.add(new UnreadableException("damaged").note());
        }
        return new WorkbookReading(List.of(), notes.all());
    }

    /** Whether people would call it a workbook or a document, by its content: nothing that is to be read as plain text. */
    public static boolean isDocument(Path file) {
        try {
            return FileCheck.isDocument(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a parser cannot read is the file's fault only as long as the disk can. */
    private static void requireReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new UncheckedIOException(new IOException("Cannot be read: " + file));
        }
    }

    private static List<SheetGrid> grids(ReadableWorkbook workbook, SheetParts parts, AllNotes notes)
            throws IOException {
        List<SheetGrid> grids = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                grids.add(SheetGrid.read(sheet, parts.merges(sheet.getId()), SheetGrid.MOST_ROWS));
            } else if (!sheet.getName().equals(Layout.KEY_SHEET)) {
                new Notes(sheet.getName(), notes).note("", "hidden");
            }
        }
        return grids;
    }

    private static @Nullable WorkbookKey key(ReadableWorkbook workbook, AllNotes notes) throws IOException {
        Sheet hidden = workbook.findSheet(Layout.KEY_SHEET).orElse(null);
        if (hidden == null) {
            return null;
        }
        Map<String, String> rows = new HashMap<>();
        SheetGrid.read(hidden, Merges.of(List.of()), 50)
                .rows()
                .forEach(row -> rows.put(row.at(0).text(), row.at(1).text()));
        WorkbookKey key = WorkbookKey.of(rows).orElse(null);
        if (key == null) {
            new Notes("", notes).note("", "key-damaged");
        }
        return key;
    }
}
