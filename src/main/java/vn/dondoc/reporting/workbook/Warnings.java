package vn.dondoc.reporting.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;

/** Colours figures that do not agree while they are being filled in; what becomes of them is decided when they come. */
final class Warnings {

    private static final XSSFColor REFUSED = new XSSFColor(new byte[] {(byte) 0xFC, (byte) 0xC9, (byte) 0xC9});
    private static final XSSFColor ASKED = new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xA8});

    private final Template template;
    private final UnaryOperator<@Nullable String> cells;
    private final XSSFSheetConditionalFormatting formatting;

    /** @param cells the cell of an indicator, as formulas name it; gives null where the form has none */
    Warnings(Template template, UnaryOperator<@Nullable String> cells, XSSFSheet sheet) {
        this.template = template;
        this.cells = cells;
        this.formatting = sheet.getSheetConditionalFormatting();
    }

    /** For the cells of one indicator; the first row's are those that {@code cells} names. */
    void add(Indicator indicator, CellRangeAddress range) {
        List<ConditionalFormattingRule> rules = new ArrayList<>();
        String own = cells.apply(indicator.code());
        String whole = indicator.partOf() == null ? null : cells.apply(indicator.partOf());
        if (whole != null) {
            rules.add(rule("AND(COUNT(%1$s,%2$s)=2,%1$s>%2$s)".formatted(own, whole), REFUSED));
        }
        for (Form.Total total : template.form().totals()) {
            List<String> right =
                    total.right().stream().map(cells).filter(Objects::nonNull).toList();
            if (total.left().equals(indicator.code())
                    && right.size() == total.right().size()) {
                rules.add(rule(broken(total, own, right), total.refused() ? REFUSED : ASKED));
            }
        }
        if (!rules.isEmpty()) {
            formatting.addConditionalFormatting(
                    new CellRangeAddress[] {range}, rules.toArray(ConditionalFormattingRule[]::new));
        }
    }

    private static String broken(Form.Total total, @Nullable String left, List<String> right) {
        String all = right.stream().collect(Collectors.joining(","));
        return "AND(COUNT(%s,%s)=%d,%s%sSUM(%s))"
                .formatted(left, all, right.size() + 1, left, total.exact() ? "<>" : ">", all);
    }

    private ConditionalFormattingRule rule(String formula, XSSFColor color) {
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(color);
        fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        return rule;
    }
}
