package vn.dondoc.reporting.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes templates. Locked against slips of the hand, not against people: there is no password. */
final class TemplateWriter {

    private final TemplateWords words;

    TemplateWriter(TemplateWords words) {
        this.words = words;
    }

    byte[] one(Template template, Filled filled) {
        return write(template, (sheet, styles) -> new OneUnitTemplate(template, filled, sheet, styles, words).write());
    }

    byte[] many(Template template, List<Filled> filled) {
        return write(
                template, (sheet, styles) -> new ManyUnitsTemplate(template, filled, sheet, styles, words).write());
    }

    private interface Body {
        void write(XSSFSheet sheet, Styles styles);
    }

    private static byte[] write(Template template, Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet(Layout.FORM_SHEET);
            body.write(sheet, new Styles(workbook));
            lock(sheet);
            KeySheet.write(workbook, template.key());
            workbook.lockStructure();
            workbook.getProperties()
                    .getCoreProperties()
                    .setTitle(template.heading().title());
            workbook.getProperties().getCoreProperties().setCreator("Đôn Đốc");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.setForceFormulaRecalculation(true);
            workbook.write(out);
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
