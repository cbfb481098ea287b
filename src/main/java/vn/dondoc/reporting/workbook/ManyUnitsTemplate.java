package vn.dondoc.reporting.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.figures.Numbers;

/** The same form of many units: a row for each, a column for each figure. */
final class ManyUnitsTemplate {

    private static final int SECTION_ROW = 4;
    private static final int HEAD_ROW = 5;
    private static final int MEASURE_ROW = 6;
    private static final int CODE_ROW = 7;
    private static final int FIRST_ROW = 8;
    private static final int UNIT_CODE = 0;
    private static final int UNIT_NAME = 1;
    private static final int NOTHING_DONE = 2;
    private static final int FIRST_VALUE = 3;

    /** The lines above the table are as wide as the first page, not as the table. */
    private static final int HEADING_TO = 6;

    private final Template template;
    private final int units;
    private final XSSFSheet sheet;
    private final Styles styles;
    private final Paper paper;
    private final TemplateWords words;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private int column = FIRST_VALUE;

    /** @param units how many rows there will be */
    ManyUnitsTemplate(Template template, int units, XSSFSheet sheet, Styles styles, TemplateWords words) {
        this.template = template;
        this.units = units;
        this.sheet = sheet;
        this.styles = styles;
        this.paper = new Paper(sheet, styles);
        this.words = words;
    }

    /** Everything but the rows of the units. */
    void write() {
        heading();
        head(UNIT_CODE, Layout.UNIT_CODE, "", Layout.UNIT_ROW_CODE, 12);
        head(UNIT_NAME, Layout.UNIT_NAME, "", "", 30);
        head(NOTHING_DONE, Layout.NOTHING_DONE_SHORT, "", Layout.NOTHING_DONE_CODE, 12);
        template.form().sections().forEach(this::section);
        sheet.getRow(HEAD_ROW).setHeightInPoints(130);
        paper.fit(MEASURE_ROW);
        sheet.getRow(CODE_ROW).setZeroHeight(true);
        sheet.setDefaultRowHeightInPoints(Paper.oneLine());
        sheet.createFreezePane(FIRST_VALUE, FIRST_ROW);
        if (units > 0) {
            new Entries(sheet, words).yes(range(NOTHING_DONE));
            template.form().indicators().stream().map(template::indicator).forEach(this::rules);
        }
        Printing.lying(sheet, new int[] {SECTION_ROW, MEASURE_ROW}, UNIT_NAME, column - 1, lastRow());
    }

    /** The rows of the units, one after the other. */
    void write(List<Filled> filled, Sheet rows) {
        Paper lines = new Paper(rows, styles);
        FormulaEvaluator evaluator = rows.getWorkbook().getCreationHelper().createFormulaEvaluator();
        for (int at = 0; at < filled.size(); at++) {
            unit(lines, FIRST_ROW + at, filled.get(at));
            lines.fit(FIRST_ROW + at);
            rows.getRow(FIRST_ROW + at).forEach(evaluator::evaluateFormulaCell);
            evaluator.clearAllCachedResultValues(); // no row needs another one's
        }
    }

    private void heading() {
        Template.Heading heading = template.heading();
        paper.across(
                0,
                UNIT_CODE,
                UNIT_NAME,
                heading.owner(),
                Look.OWNER,
                1 + heading.owner().length() / 42);
        paper.across(0, NOTHING_DONE, HEADING_TO, heading.due(), Look.DUE, 1);
        paper.across(
                1,
                NOTHING_DONE,
                HEADING_TO,
                heading.title(),
                Look.TITLE,
                1 + heading.title().length() / 65);
        paper.across(
                2,
                NOTHING_DONE,
                HEADING_TO,
                heading.about(),
                Look.ABOUT,
                1 + heading.about().length() / 100);
        paper.across(
                3,
                NOTHING_DONE,
                HEADING_TO,
                heading.howTo(),
                Look.NOTE,
                1 + heading.howTo().length() / 110);
    }

    private void head(int column, String head, String measure, String code, int width) {
        paper.cell(SECTION_ROW, column, Look.HEAD);
        paper.text(HEAD_ROW, column, head, Look.HEAD);
        paper.text(MEASURE_ROW, column, measure, Look.MEASURE);
        paper.text(CODE_ROW, column, code, Look.CLOSED);
        sheet.setColumnWidth(column, width * 256);
    }

    private void section(Form.Section section) {
        int first = column;
        for (Form.Line line : section.lines()) {
            line.values().stream().map(template::indicator).forEach(value -> {
                columns.put(value.code(), column);
                head(column, line.number() + ". " + value.name(), value.measure(), value.code(), width(value));
                column++;
            });
        }
        if (column > first) {
            paper.across(SECTION_ROW, first, column - 1, section.title(), Look.SECTION, 2);
        }
    }

    private static int width(Indicator indicator) {
        return switch (indicator.type()) {
            case MONEY -> 19;
            case TEXT, DOCUMENTS -> 32;
            default -> 15;
        };
    }

    private void unit(Paper lines, int row, Filled unit) {
        lines.text(row, UNIT_CODE, unit.unit().code(), Look.NUMBER);
        lines.text(row, UNIT_NAME, TemplateWords.capital(unit.unit().fullName()), Look.LINE);
        Cell nothing = lines.cell(row, NOTHING_DONE, Look.CHOICE);
        if (unit.nothingDone()) {
            nothing.setCellValue(Layout.YES);
        }
        Ratios ratios = new Ratios(cellsOf(row), unit.registered());
        template.form().indicators().stream().map(template::indicator).forEach(indicator -> {
            int at = columns.get(indicator.code());
            if (indicator.type().isEntered()) {
                entry(lines, row, at, indicator, unit.entries().getOrDefault(indicator.code(), ""));
            } else {
                Cell cell = lines.cell(row, at, Look.RATIO);
                ratios.formula(indicator).ifPresent(cell::setCellFormula);
            }
        });
    }

    private static void entry(Paper lines, int row, int column, Indicator indicator, String entry) {
        Look look = Looks.of(indicator).entry();
        if (entry.isEmpty()) {
            lines.cell(row, column, look);
            return;
        }
        Optional<BigDecimal> number = indicator.type().isNumber() ? Numbers.read(entry) : Optional.empty();
        number.ifPresentOrElse(
                figure -> lines.number(row, column, figure, look), () -> lines.text(row, column, entry, look));
    }

    private void rules(Indicator indicator) {
        if (indicator.type().isEntered()) {
            CellRangeAddress range = range(columns.get(indicator.code()));
            new Entries(sheet, words).add(range, indicator, Prompts.of(template, indicator, null, words));
            new Warnings(template, cellsOf(FIRST_ROW), sheet).add(indicator, range);
        }
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(FIRST_ROW, lastRow(), column, column);
    }

    private int lastRow() {
        return FIRST_ROW + units - 1;
    }

    private UnaryOperator<@Nullable String> cellsOf(int row) {
        return code -> {
            Integer at = columns.get(code);
            return at == null ? null : "$" + CellReference.convertNumToColString(at) + (row + 1);
        };
    }
}
