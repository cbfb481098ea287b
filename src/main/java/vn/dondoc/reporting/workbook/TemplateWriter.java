package vn.dondoc.reporting.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes templates. Locked against slips of the hand, not against people: there is no password. */
final class TemplateWriter {

    private static final int ROWS_HELD = 50;

    private final TemplateWords words;

    TemplateWriter(TemplateWords words) {
        this.words = words;
    }

    byte[] one(Template template, Filled filled) {
        return write(template, workbook -> {
            XSSFSheet sheet = workbook.getSheet(Layout.FORM_SHEET);
            new OneUnitTemplate(template, filled, sheet, new Styles(workbook), words).write();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return workbook;
        });
    }

    /** Row by row, so that no more than a few of the units' rows are held at once. */
    byte[] many(Template template, List<Filled> filled) {
        return write(template, workbook -> {
            Styles styles = new Styles(workbook);
            ManyUnitsTemplate form =
                    new ManyUnitsTemplate(template, filled.size(), workbook.getSheet(Layout.FORM_SHEET), styles, words);
            form.write();
            SXSSFWorkbook rows = new SXSSFWorkbook(workbook, ROWS_HELD, true, true);
            form.write(filled, rows.getSheet(Layout.FORM_SHEET));
            return rows;
        });
    }

    private interface Body {

        /** @return what writes itself out */
        Workbook write(XSSFWorkbook workbook);
    }

    private static byte[] write(Template template, Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            lock(workbook.createSheet(Layout.FORM_SHEET));
            KeySheet.write(workbook, template.key());
            workbook.lockStructure();
            workbook.getProperties()
                    .getCoreProperties()
                    .setTitle(template.heading().title());
            workbook.getProperties().getCoreProperties().setCreator("Đôn Đốc");
            workbook.setForceFormulaRecalculation(true);
            try (Workbook written = body.write(workbook)) {
                written.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Columns may still be made wider and rows higher. */
    private static void lock(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
    }
}
