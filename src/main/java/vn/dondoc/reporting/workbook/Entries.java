package vn.dondoc.reporting.workbook;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.dondoc.guidance.pack.Indicator;

/** What may be typed into the cells, and what is said of it there. Pasting passes all of it by. */
final class Entries {

    /** Below it anything may be; as {@code Amounts} has it. */
    private static final String TOO_LARGE = "99999999999999";

    private static final int LONGEST_TEXT = 4000;

    /** A spreadsheet shows no longer ones. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_PROMPT = 255;

    private final XSSFSheet sheet;
    private final DataValidationHelper helper;
    private final TemplateWords words;

    Entries(XSSFSheet sheet, TemplateWords words) {
        this.sheet = sheet;
        this.helper = sheet.getDataValidationHelper();
        this.words = words;
    }

    /** @param prompts said beside the cell while it is filled in */
    void add(CellRangeAddress range, Indicator indicator, Prompts prompts) {
        add(indicator.type().isNumber() ? number(range, indicator) : words(range), prompts);
    }

    private DataValidation number(CellRangeAddress range, Indicator indicator) {
        boolean whole = indicator.type().decimals() == 0;
        DataValidationConstraint from0 = whole
                ? helper.createIntegerConstraint(OperatorType.BETWEEN, "0", TOO_LARGE)
                : helper.createDecimalConstraint(OperatorType.BETWEEN, "0", TOO_LARGE);
        DataValidation validation = helper.createValidation(from0, cells(range));
        validation.createErrorBox(words.say("refused"), words.say(whole ? "only-whole" : "only-number"));
        return validation;
    }

    private DataValidation words(CellRangeAddress range) {
        DataValidationConstraint length =
                helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, String.valueOf(LONGEST_TEXT), null);
        DataValidation validation = helper.createValidation(length, cells(range));
        validation.createErrorBox(words.say("refused"), words.say("too-long", LONGEST_TEXT));
        return validation;
    }

    void yes(CellRangeAddress range) {
        DataValidation validation =
                helper.createValidation(helper.createExplicitListConstraint(new String[] {Layout.YES}), cells(range));
        validation.createErrorBox(words.say("refused"), words.say("only-yes"));
        add(validation, new Prompts(Layout.NOTHING_DONE, words.say("nothing.prompt")));
    }

    private void add(DataValidation validation, Prompts prompts) {
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        validation.createPromptBox(cut(prompts.title(), LONGEST_TITLE), cut(prompts.text(), LONGEST_PROMPT));
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
    }

    private static CellRangeAddressList cells(CellRangeAddress range) {
        CellRangeAddressList list = new CellRangeAddressList();
        list.addCellRangeAddress(range);
        return list;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
