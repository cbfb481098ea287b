package vn.dondoc.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

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
    private Page.Kind pages = Page.Kind.BODY;

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

    /** The kind of document in capitals, what it is about, and the line below. */
    public OfficeDocument title(String kind, String about) {
        centred(kind.toUpperCase(Locale.forLanguageTag("vi")), Typography.Face.bold(14), 18);
        centred(about, Typography.Face.bold(14), 0);
        int length = Math.min(TextWidth.of(about, 14), Page.TEXT * 4 / 5);
        Typography.rule(word.createParagraph(), length * 2 / 5, Page.TEXT);
        return this;
    }

    private void centred(String text, Typography.Face face, int pointsBefore) {
        XWPFParagraph line = paragraph(ParagraphAlignment.CENTER, pointsBefore, 0);
        line.setKeepNext(true);
        Typography.write(line, text, face);
    }

    /** {@code I. …}, in capitals; never alone at the end of a page. */
    public OfficeDocument chapter(String text) {
        return heading(text.toUpperCase(Locale.forLanguageTag("vi")));
    }

    /** {@code 1. …}; never alone at the end of a page. */
    public OfficeDocument heading(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, 6, 0);
        paragraph.setIndentationFirstLine(FIRST_LINE);
        paragraph.setSpacingBetween(1.15);
        paragraph.setKeepNext(true);
        Typography.write(paragraph, text, Typography.Face.bold(14));
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

    /** A table on its own pages, which are numbered from 1; nothing but other annexes follows. */
    public OfficeDocument annex(Annex annex) {
        page.set(Typography.lastOf(word).getPPr().addNewSectPr(), pages);
        new AnnexTable(word).write(annex);
        pages = new Page.Kind(annex.across(), true);
        return this;
    }

    public byte[] bytes() {
        page.set(page.last(), pages);
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
