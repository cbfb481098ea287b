package vn.dondoc.reporting.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** The letters: Times New Roman, black, in the sizes of Decree 30/2020/NĐ-CP. */
final class Typography {

    static final String FONT = "Times New Roman";

    static final Face BODY = new Face(14, false, false);

    /** A size in points, upright unless said otherwise. */
    record Face(int points, boolean bold, boolean italic) {

        static Face bold(int points) {
            return new Face(points, true, false);
        }

        static Face italic(int points) {
            return new Face(points, false, true);
        }

        static Face upright(int points) {
            return new Face(points, false, false);
        }
    }

    private Typography() {}

    /** The font of whatever says nothing else. */
    static void prepare(XWPFDocument word) {
        XWPFStyles styles = word.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setEastAsia(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
    }

    static void write(XWPFParagraph paragraph, String text, Face face) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.cs);
        run.setFontSize(face.points());
        run.setBold(face.bold());
        run.setItalic(face.italic());
        run.setText(CleanText.of(text));
    }

    /** A solid line in the middle of a column, drawn as the edge of an empty paragraph. Lengths in twips. */
    static void rule(XWPFParagraph paragraph, int length, int column) {
        int side = Math.max(0, (column - length) / 2);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setSpacingBefore(40);
        paragraph.setSpacingAfter(0);
        write(paragraph, "", Face.upright(4));
        paragraph.getCTP().getPPr().addNewRPr().addNewSz().setVal(BigInteger.valueOf(8));
    }

    /** The last paragraph, a new one after a table. */
    static CTP lastOf(XWPFDocument word) {
        XWPFParagraph last = word.createParagraph();
        last.setSpacingBefore(0);
        last.setSpacingAfter(0);
        return last.getCTP();
    }
}
