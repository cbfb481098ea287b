package vn.dondoc.reporting.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A4 upright (annexes also on the long side), margins 20/20/30/15 mm; page numbers in the middle of the top margin, from the second page on. */
final class Page {

    /** Twips. */
    static final int WIDTH = 11906;

    static final int HEIGHT = 16838;
    static final int MARGIN = 1134;
    static final int LEFT = 1701;
    static final int RIGHT = 850;

    /** Between the margins. */
    static final int TEXT = WIDTH - LEFT - RIGHT;

    /** Between the margins. @param across whether the page lies on its long side */
    static int text(boolean across) {
        return (across ? HEIGHT : WIDTH) - LEFT - RIGHT;
    }

    /**
     * Pages of one kind.
     *
     * @param across whether they lie on their long side
     * @param anew whether their numbers begin at 1
     */
    record Kind(boolean across, boolean anew) {

        static final Kind BODY = new Kind(false, false);
    }

    private final XWPFDocument word;

    Page(XWPFDocument word) {
        this.word = word;
        XWPFHeader others = word.createHeader(HeaderFooterType.DEFAULT);
        number(others.createParagraph());
        word.createHeader(HeaderFooterType.FIRST).createParagraph();
    }

    /** The section of the last pages. */
    CTSectPr last() {
        return word.getDocument().getBody().getSectPr();
    }

    /** The same page and page numbers for a section. */
    void set(CTSectPr section, Kind kind) {
        CTSectPr last = last();
        if (section != last) {
            section.setHeaderReferenceArray(last.getHeaderReferenceArray());
        }
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(kind.across() ? HEIGHT : WIDTH));
        size.setH(BigInteger.valueOf(kind.across() ? WIDTH : HEIGHT));
        if (kind.across()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
        if (kind.anew()) {
            section.addNewPgNumType().setStart(BigInteger.ONE);
        }
    }

    private static void number(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        field(paragraph, STFldCharType.BEGIN);
        Typography.write(paragraph, "", Typography.Face.upright(13));
        paragraph.getRuns().get(1).getCTR().addNewInstrText().setStringValue(" PAGE ");
        field(paragraph, STFldCharType.SEPARATE);
        Typography.write(paragraph, "2", Typography.Face.upright(13));
        field(paragraph, STFldCharType.END);
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum part) {
        Typography.write(paragraph, "", Typography.Face.upright(13));
        paragraph
                .getRuns()
                .get(paragraph.getRuns().size() - 1)
                .getCTR()
                .addNewFldChar()
                .setFldCharType(part);
    }
}
