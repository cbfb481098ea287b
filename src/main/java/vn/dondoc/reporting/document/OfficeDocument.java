package vn.dondoc.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A document written from top to bottom. Sizes, spaces and places are those of Decree 30/2020/NĐ-CP, annex I; where it
 * leaves a choice (13 or 14 points), the one most papers of the Front make.
 */
public final class OfficeDocument {

    /** Twentieths of a point. */
    static final int MILLIMETRES_10 = 567;

    private static final int FIRST_LINE = 720;
    private static final int ADDRESSEES = 1700;

    private final XWPFDocument word = new XWPFDocument();
    private final Page page = new Page(word);

    /** @param title told by the file's properties, not printed */
    public OfficeDocument(String title) {
        Typography.prepare(word);
        word.getProperties().getCoreProperties().setTitle(CleanText.of(title));
    }

    public OfficeDocument head(Letterhead head) {
        new HeadTable(word).write(head);
        return this;
    }

    /** One on the line itself, several each on a line of its own. */
    public OfficeDocument addressees(String greeting, List<String> names) {
        if (names.size() == 1) {
            XWPFParagraph line = paragraph(ParagraphAlignment.CENTER, 12, 12);
            Typography.write(line, greeting + " " + names.get(0) + ".", Typography.BODY);
            return this;
        }
        XWPFParagraph first = paragraph(ParagraphAlignment.LEFT, 12, 0);
        first.setIndentationLeft(ADDRESSEES);
        Typography.write(first, greeting, Typography.BODY);
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            XWPFParagraph line = paragraph(ParagraphAlignment.LEFT, 0, last ? 12 : 0);
            line.setIndentationLeft(ADDRESSEES + FIRST_LINE);
            line.setIndentationHanging(FIRST_LINE / 4);
            Typography.write(line, "- " + names.get(i) + (last ? "." : ";"), Typography.BODY);
        }
        return this;
    }

    /** A paragraph of the body. */
    public OfficeDocument paragraph(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, 6, 0);
        paragraph.setIndentationFirstLine(FIRST_LINE);
        paragraph.setSpacingBetween(1.15);
        Typography.write(paragraph, text, Typography.BODY);
        return this;
    }

    /** Recipients and signature side by side; they follow the last paragraph onto the next page, never alone. */
    public OfficeDocument closing(Closing closing) {
        List<XWPFParagraph> all = word.getParagraphs();
        all.get(all.size() - 1).setKeepNext(true);
        new ClosingTable(word).write(closing);
        return this;
    }

    /** A table on its own pages, which are numbered from 1; ends the document. */
    public OfficeDocument annex(Annex annex) {
        CTSectPr before = Typography.lastOf(word).getPPr().addNewSectPr();
        page.set(before);
        new AnnexTable(word).write(annex);
        CTSectPr own = page.last();
        own.addNewPgNumType().setStart(BigInteger.ONE);
        return this;
    }

    public byte[] bytes() {
        page.set(page.last());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (word) {
            word.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int pointsBefore, int pointsAfter) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(pointsBefore * 20);
        paragraph.setSpacingAfter(pointsAfter * 20);
        return paragraph;
    }
}
