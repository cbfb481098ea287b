package vn.dondoc.reporting.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.dondoc.reporting.document.Typography.Face;

/** Issuer and number on the left, national title, place and day on the right. */
final class HeadTable {

    /** The words of the State's own title, the same on every document (Decree 30/2020/NĐ-CP, article 8). */
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /** 39 and 61 per cent: the national title, 271 points wide, stays on one line. */
    private static final int LEFT = Page.TEXT * 39 / 100;

    private static final int RIGHT = Page.TEXT - LEFT;

    private final BareTable table;

    HeadTable(XWPFDocument word) {
        table = new BareTable(word, 2, LEFT, RIGHT).withoutBorders();
    }

    void write(Letterhead head) {
        head.superior().forEach(line -> line(0, 0, line, Face.upright(13)));
        head.issuer().forEach(line -> line(0, 0, line, Face.bold(13)));
        Typography.rule(cell(0, 0), length(head.issuer()) * 2 / 5, LEFT);
        line(0, 1, NATION, Face.bold(13));
        line(0, 1, MOTTO, Face.bold(14));
        Typography.rule(cell(0, 1), TextWidth.of(MOTTO, 14), RIGHT);
        spaced(line(1, 0, head.number(), Face.upright(13)));
        if (!head.about().isEmpty()) {
            spaced(line(1, 0, head.about(), Face.upright(12)));
        }
        spaced(line(1, 1, head.placeAndDay(), Face.italic(14)));
    }

    /** Of the last line; one that is broken is no longer than its column. */
    private static int length(List<String> issuer) {
        return issuer.isEmpty() ? 0 : Math.min(LEFT, TextWidth.of(issuer.get(issuer.size() - 1), 13));
    }

    private XWPFParagraph line(int row, int column, String text, Face face) {
        XWPFParagraph paragraph = cell(row, column);
        Typography.write(paragraph, text, face);
        return paragraph;
    }

    private XWPFParagraph cell(int row, int column) {
        return table.paragraph(row, column, ParagraphAlignment.CENTER);
    }

    private static void spaced(XWPFParagraph paragraph) {
        paragraph.setSpacingBefore(120);
    }
}
