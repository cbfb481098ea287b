package vn.dondoc.reporting.workbook.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes those workbooks of the corpus that are not there yet; to have one made anew, delete it. How LibreOffice makes
 * the others stands in {@code libreoffice.sh} there.
 *
 * <p>To add one: a line in one of the classes beside, run this, and a line in {@code corpus.txt} that says what is to
 * become of it.
 */
public final class CorpusMaker {

    static final Path FOLDER = Path.of("src/test/resources/workbooks");

    private CorpusMaker() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.putAll(OneUnitWorkbooks.make());
        all.putAll(CellWorkbooks.make());
        all.putAll(ManyUnitsWorkbooks.make());
        all.putAll(FileWorkbooks.make());
        for (Map.Entry<String, byte[]> workbook : all.entrySet()) {
            Path file = FOLDER.resolve(workbook.getKey() + ".xlsx");
            if (!Files.exists(file)) {
                Files.write(file, workbook.getValue());
            }
        }
    }
}
