package vn.dondoc.reporting.workbook;

import static vn.dondoc.reporting.workbook.Layout.Column.CODE;
import static vn.dondoc.reporting.workbook.Layout.Column.EARLIER;
import static vn.dondoc.reporting.workbook.Layout.Column.MEASURE;
import static vn.dondoc.reporting.workbook.Layout.Column.NUMBER;
import static vn.dondoc.reporting.workbook.Layout.Column.REMARK;
import static vn.dondoc.reporting.workbook.Layout.Column.TEXT;
import static vn.dondoc.reporting.workbook.Layout.Column.VALUE;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.figures.Numbers;

/** The form of one unit: the printed lines from top to bottom, a row for each figure. */
final class OneUnitTemplate {

    private static final int HEAD_ROW = 4;
    private static final Map<Layout.Column, Integer> WIDTHS =
            Map.of(NUMBER, 6, TEXT, 62, MEASURE, 18, VALUE, 24, REMARK, 20, EARLIER, 18, CODE, 24);

    private final Template template;
    private final Filled filled;
    private final XSSFSheet sheet;
    private final Paper paper;
    private final TemplateWords words;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final int last;
    private int row = HEAD_ROW;

    OneUnitTemplate(Template template, Filled filled, XSSFSheet sheet, Styles styles, TemplateWords words) {
        this.template = template;
        this.filled = filled;
        this.sheet = sheet;
        this.paper = new Paper(sheet, styles);
        this.words = words;
        boolean compared = template.form().indicators().stream().anyMatch(filled.earlier()::containsKey);
        this.last = (compared ? EARLIER : REMARK).ordinal();
    }

    void write() {
        WIDTHS.forEach((column, width) -> sheet.setColumnWidth(column.ordinal(), width * 256));
        sheet.setColumnHidden(CODE.ordinal(), true);
        sheet.setColumnHidden(EARLIER.ordinal(), last < EARLIER.ordinal());
        heading();
        template.form().sections().forEach(this::section);
        template.form().indicators().forEach(this::fillIn);
        nothingDone();
        for (int at = HEAD_ROW + 1; at < row; at++) {
            paper.fit(at);
        }
        signatures();
        Printing.upright(sheet, HEAD_ROW, last, row);
    }

    private void heading() {
        Template.Heading heading = template.heading();
        paper.across(0, 0, MEASURE.ordinal(), heading.owner(), Look.OWNER, 1);
        paper.across(0, VALUE.ordinal(), last, heading.due(), Look.DUE, 1);
        paper.across(
                1, 0, last, heading.title(), Look.TITLE, 1 + heading.title().length() / 85);
        paper.across(2, 0, last, heading.about(), Look.ABOUT, 1);
        paper.across(3, 0, last, heading.howTo(), Look.NOTE, 1 + heading.howTo().length() / 130);
        for (Layout.Column column : Layout.Column.values()) {
            paper.text(HEAD_ROW, column.ordinal(), column.head(), Look.HEAD);
        }
        sheet.getRow(HEAD_ROW).setHeightInPoints(24);
        sheet.createFreezePane(0, HEAD_ROW + 1);
        row++;
    }

    private void section(Form.Section section) {
        closed(row);
        paper.across(
                row,
                TEXT.ordinal(),
                last,
                section.title(),
                Look.SECTION,
                1 + section.title().length() / 115);
        row++;
        section.lines().forEach(this::line);
    }

    /** The first figure stands on the line itself, unless the line asks for several: then each has its own name. */
    private void line(Form.Line line) {
        List<Indicator> values = line.values().stream().map(template::indicator).toList();
        boolean several =
                values.stream().filter(value -> value.type().isEntered()).count() > 1;
        if (values.isEmpty() || several) {
            row(String.valueOf(line.number()), line.text(), line.level());
        }
        for (int at = 0; at < values.size(); at++) {
            boolean named = several || at > 0;
            rows.put(values.get(at).code(), row);
            row(
                    named ? "" : String.valueOf(line.number()),
                    named ? values.get(at).name() : line.text(),
                    line.level() + (named ? 1 : 0));
        }
    }

    private void row(String number, String text, int level) {
        closed(row);
        paper.text(row, NUMBER.ordinal(), number, Look.NUMBER);
        paper.text(row, TEXT.ordinal(), text, Look.line(level));
        row++;
    }

    private void closed(int row) {
        for (int column = 0; column <= EARLIER.ordinal(); column++) {
            paper.cell(row, column, Look.CLOSED);
        }
    }

    private void fillIn(String code) {
        Indicator indicator = template.indicator(code);
        int at = rows.get(code);
        paper.text(at, MEASURE.ordinal(), indicator.measure(), Look.MEASURE);
        paper.text(at, CODE.ordinal(), code, Look.CLOSED);
        if (!indicator.type().isEntered()) {
            new Ratios(this::cell, filled.registered())
                    .formula(indicator)
                    .ifPresent(formula ->
                            paper.cell(at, VALUE.ordinal(), Look.RATIO).setCellFormula(formula));
            return;
        }
        Looks looks = Looks.of(indicator);
        String entry = filled.entries().getOrDefault(code, "");
        Optional<BigDecimal> number = indicator.type().isNumber() ? Numbers.read(entry) : Optional.empty();
        number.ifPresentOrElse(
                figure -> paper.number(at, VALUE.ordinal(), figure, looks.entry()),
                () -> paper.text(at, VALUE.ordinal(), entry, looks.entry()));
        paper.cell(at, REMARK.ordinal(), Look.WORDS);
        Figure before = filled.earlier().get(code);
        paper.number(at, EARLIER.ordinal(), before == null ? null : before.value(), looks.earlier());
        CellRangeAddress one = new CellRangeAddress(at, at, VALUE.ordinal(), VALUE.ordinal());
        new Entries(sheet, words).add(one, indicator, Prompts.of(template, indicator, before, words));
        new Warnings(template, this::cell, sheet).add(indicator, one);
    }

    private @Nullable String cell(String code) {
        Integer at = rows.get(code);
        return at == null ? null : "$" + (char) ('A' + VALUE.ordinal()) + "$" + (at + 1);
    }

    private void nothingDone() {
        closed(row);
        paper.text(row, TEXT.ordinal(), Layout.NOTHING_DONE, Look.LINE);
        paper.text(row, VALUE.ordinal(), filled.nothingDone() ? Layout.YES : "", Look.CHOICE);
        paper.text(row, CODE.ordinal(), Layout.NOTHING_DONE_CODE, Look.CLOSED);
        new Entries(sheet, words).yes(new CellRangeAddress(row, row, VALUE.ordinal(), VALUE.ordinal()));
        row++;
    }

    private void signatures() {
        paper.across(
                row + 1,
                MEASURE.ordinal(),
                last,
                words.say("signed.day", String.valueOf(template.key().period().year())),
                Look.SIGNATURE_NOTE,
                1);
        paper.text(row + 2, TEXT.ordinal(), words.say("signed.clerk"), Look.SIGNATURE);
        paper.across(row + 2, MEASURE.ordinal(), last, words.say("signed.chair"), Look.SIGNATURE, 1);
        paper.text(row + 3, TEXT.ordinal(), words.say("signed.clerk.note"), Look.SIGNATURE_NOTE);
        paper.across(row + 3, MEASURE.ordinal(), last, words.say("signed.chair.note"), Look.SIGNATURE_NOTE, 1);
        row += 8;
    }
}
