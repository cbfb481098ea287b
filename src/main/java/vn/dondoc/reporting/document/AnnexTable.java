package vn.dondoc.reporting.document;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.dondoc.reporting.document.Annex.Side;
import vn.dondoc.reporting.document.Typography.Face;

/** Title, what it goes with, and the table; its heads stand again on each page, and no row is broken. */
final class AnnexTable {

    private static final int POINTS = 12;

    private final XWPFDocument word;

    AnnexTable(XWPFDocument word) {
        this.word = word;
    }

    void write(Annex annex) {
        if (!annex.label().isEmpty()) {
            line(annex.label(), Face.bold(14), 0);
        }
        line(annex.title().toUpperCase(Locale.forLanguageTag("vi")), Face.bold(14), 0);
        line("(" + annex.goesWith() + ")", Face.italic(14), 12);
        annex.notes().forEach(this::note);
        int whole = Page.text(annex.across());
        int[] widths = annex.columns().stream()
                .mapToInt(column -> column.width() * whole / 100)
                .toArray();
        BareTable table = new BareTable(word, annex.rows().size() + 1, widths);
        table.table().getRow(0).setRepeatHeader(true);
        for (int column = 0; column < widths.length; column++) {
            cell(table, 0, column, annex.columns().get(column).head(), Face.bold(POINTS), Side.CENTRE);
        }
        for (int row = 0; row < annex.rows().size(); row++) {
            List<String> texts = annex.rows().get(row);
            Face face = annex.headings().contains(row) ? Face.bold(POINTS) : Face.upright(POINTS);
            for (int column = 0; column < widths.length; column++) {
                Side side = annex.columns().get(column).side();
                cell(table, row + 1, column, texts.get(column), face, side);
            }
        }
    }

    private void cell(BareTable table, int row, int column, String text, Face face, Side side) {
        table.table().getRow(row).getCell(column).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = table.paragraph(
                row,
                column,
                switch (side) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTRE -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                });
        paragraph.setSpacingBefore(40);
        paragraph.setSpacingAfter(40);
        Typography.write(paragraph, text, face);
    }

    private void note(String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(120);
        Typography.write(paragraph, text, Face.upright(POINTS));
    }

    private void line(String text, Face face, int pointsAfter) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(pointsAfter * 20);
        Typography.write(paragraph, text, face);
    }
}
