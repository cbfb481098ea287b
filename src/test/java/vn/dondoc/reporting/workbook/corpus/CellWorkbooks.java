package vn.dondoc.reporting.workbook.corpus;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.dondoc.reporting.workbook.Layout;

/** The same form with single cells filled in as people and programs do. */
final class CellWorkbooks {

    private final Map<String, byte[]> made = new LinkedHashMap<>();

    static Map<String, byte[]> make() {
        CellWorkbooks workbooks = new CellWorkbooks();
        workbooks.numbers();
        workbooks.words();
        workbooks.formulas();
        workbooks.dressed();
        return workbooks.made;
    }

    private void form(String name, Consumer<XSSFSheet> change) {
        made.put(name, Edit.form(OneUnitWorkbooks.FILLED, change));
    }

    private void text(String name, String code, String text) {
        form(name, sheet -> Edit.value(sheet, code).setCellValue(text));
    }

    private void number(String name, String code, double number) {
        form(name, sheet -> Edit.value(sheet, code).setCellValue(number));
    }

    private void numbers() {
        form("numbers-as-texts", sheet -> {
            Edit.value(sheet, "dat-hien-tang").setCellValue("12.345,5");
            Edit.value(sheet, "kinh-phi-cvd").setCellValue("1.020.000.000");
            Edit.value(sheet, "ngay-cong").setCellValue("8760,25");
            Edit.value(sheet, "kdc").setCellValue("0206");
        });
        form("numbers-as-texts-with-blanks", sheet -> {
            Edit.value(sheet, "kinh-phi-cvd").setCellValue("1\u00A0020\u00A0000\u00A0000");
            Edit.value(sheet, "ho-ngheo").setCellValue(" 1 234 ");
        });
        text("number-english", "kinh-phi-cvd", "1,020,000,000");
        text("number-english-decimal", "dat-hien-tang", "12,345.5");
        text("number-either-way", "dat-hien-tang", "12.345");
        text("number-with-comma-thousands", "ho-ngheo", "1,234");
        text("number-with-measure", "kdc", "206 khu dân cư");
        text("number-with-other-measure", "kinh-phi-cvd", "1.020 triệu đồng");
        text("number-about", "kdc", "khoảng 206");
        text("number-full-width", "kdc", "２０６");
        text("number-scientific", "kinh-phi-cvd", "1,02E+09");
        number("number-negative", "ho-thoat-ngheo", -96);
        number("number-with-decimals", "ho-ngheo", 1234.5);
        number("number-too-fine", "dat-hien-tang", 12.34567);
        number("number-too-large", "kinh-phi-ntm-khac", 1e15);
        number("number-almost-whole", "ho-ngheo", 1234.0000000000002);
        form("number-as-day", sheet -> format(sheet, "ho-ngheo", "dd/mm/yyyy"));
        form("number-as-per-cent", sheet -> {
            format(sheet, "kdc-van-hoa", "0.00%");
            Edit.value(sheet, "kdc-van-hoa").setCellValue(0.8301);
        });
        form("number-truth", sheet -> Edit.value(sheet, "kdc").setCellValue(true));
    }

    private void words() {
        form("words-for-none", sheet -> {
            Edit.value(sheet, "htx-moi").setCellValue("không có");
            Edit.value(sheet, "mo-hinh-tre-em").setCellValue("-");
            Edit.value(sheet, "thien-tai-tien").setCellValue("Không");
        });
        form("words-for-not-known", sheet -> {
            Edit.value(sheet, "nguoi-cam-hoa").setCellValue("chưa có số liệu");
            Edit.value(sheet, "nguon-tin-to-giac").setCellValue("…");
        });
        form("texts-decomposed", sheet -> {
            Cell cell = Edit.value(sheet, "van-ban-cap-uy");
            cell.setCellValue(Normalizer.normalize(cell.getStringCellValue(), Normalizer.Form.NFD));
        });
        text("text-like-formula", "ket-qua-giam-sat", "=HYPERLINK(\"http://example.org\";\"xem\")");
        text("text-too-long", "ket-qua-giam-sat", "x".repeat(5000));
        form("nothing-done-with-figures", sheet -> nothing(sheet, Layout.YES));
        form("nothing-done-said-otherwise", sheet -> nothing(sheet, "x"));
    }

    private void formulas() {
        form("formulas", sheet -> {
            Edit.value(sheet, "kinh-phi-cvd").setCellFormula("SUM(D15:D17)");
            Edit.value(sheet, "ho-ngheo").setCellFormula("1000+234");
            Edit.value(sheet, "ket-qua-giam-sat").setCellFormula("\"Kiến nghị \"&4&\" việc\"");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        form("formula-without-result", sheet -> {
            Edit.value(sheet, "ho-ngheo").setBlank();
            Edit.value(sheet, "ho-ngheo").setCellFormula("1000+234");
        });
        form("formula-broken", sheet -> {
            Cell cell = Edit.value(sheet, "ho-ngheo");
            cell.setCellFormula("1000+#REF!");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        });
        form("errors", sheet -> {
            Edit.value(sheet, "ho-ngheo").setCellErrorValue(FormulaError.REF.getCode());
            Edit.value(sheet, "tong-ho").setCellErrorValue(FormulaError.DIV0.getCode());
        });
        form("ratio-typed-over", sheet -> Edit.value(sheet, "kdc-van-hoa-ty-le").setCellValue(83.01));
    }

    private void dressed() {
        form("rich-text", sheet -> {
            XSSFRichTextString rich = new XSSFRichTextString("Kế hoạch số 21/KH-MTTQ ");
            rich.append("ngày 20/02/2020", sheet.getWorkbook().createFont());
            Edit.value(sheet, "van-ban-phoi-hop").setCellValue(rich);
        });
        form("comments", sheet -> {
            CreationHelper helper = sheet.getWorkbook().getCreationHelper();
            ClientAnchor anchor = helper.createClientAnchor();
            sheet.createDrawingPatriarch()
                    .createCellComment(anchor)
                    .setString(helper.createRichTextString("hỏi lại xã Bảo Lâm: 999"));
        });
        form("quoted-numbers", sheet -> {
            Cell cell = Edit.value(sheet, "ho-ngheo");
            cell.setCellValue("1234");
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            style.setQuotePrefixed(true);
            cell.setCellStyle(style);
        });
        form("days-from-1904", sheet -> {
            sheet.getWorkbook().getCTWorkbook().getWorkbookPr();
            if (!sheet.getWorkbook().getCTWorkbook().isSetWorkbookPr()) {
                sheet.getWorkbook().getCTWorkbook().addNewWorkbookPr();
            }
            sheet.getWorkbook().getCTWorkbook().getWorkbookPr().setDate1904(true);
        });
    }

    private static void nothing(XSSFSheet sheet, String text) {
        Edit.value(sheet, Layout.NOTHING_DONE_CODE).setCellValue(text);
    }

    private static void format(XSSFSheet sheet, String code, String format) {
        Cell cell = Edit.value(sheet, code);
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }
}
