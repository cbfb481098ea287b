package vn.dondoc.reporting.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.dondoc.reporting.document.Typography.Face;

/** Recipients on the left, signature on the right, never parted by the end of a page. */
final class ClosingTable {

    /** Printed so on every document (Decree 30/2020/NĐ-CP, annex I). */
    private static final String RECIPIENTS = "Nơi nhận:";

    private static final int LEFT = 4300;

    /** Room for signature and seal, in lines of the body. */
    private static final int ROOM = 5;

    private final BareTable table;

    ClosingTable(XWPFDocument word) {
        XWPFParagraph space = word.createParagraph();
        space.setSpacingBefore(0);
        space.setSpacingAfter(0);
        space.setKeepNext(true);
        Typography.write(space, "", Face.upright(12));
        table = new BareTable(word, 1, LEFT, Page.TEXT - LEFT).withoutBorders();
    }

    void write(Closing closing) {
        Typography.write(table.paragraph(0, 0, ParagraphAlignment.LEFT), RECIPIENTS, new Face(12, true, true));
        List<String> recipients = closing.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            String end = i == recipients.size() - 1 ? "." : ";";
            XWPFParagraph line = table.paragraph(0, 0, ParagraphAlignment.LEFT);
            Typography.write(line, "- " + recipients.get(i) + end, Face.upright(11));
        }
        closing.signedAs().forEach(line -> signature(line, Face.bold(14)));
        for (int i = 0; i < ROOM; i++) {
            signature("", Typography.BODY);
        }
        signature(closing.signer(), Face.bold(14));
    }

    private void signature(String text, Face face) {
        Typography.write(table.paragraph(0, 1, ParagraphAlignment.CENTER), text, face);
    }
}
