package vn.dondoc.reporting.document;

import java.text.Normalizer;

/** How wide a line is set in bold Times New Roman; the lines drawn below titles go by it. Marks take no width. */
final class TextWidth {

    /** Thousandths of the font's size, A to Z and a to z; as the font's own tables have them. */
    private static final int[] CAPITALS = {
        722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722,
        1000, 722, 722, 667
    };

    private static final int[] SMALL = {
        500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500,
        722, 500, 500, 444
    };

    private static final int BLANK = 250;
    private static final int HYPHEN = 333;
    private static final int OTHER = 500;
    private static final int TWIPS_PER_POINT = 20;

    private TextWidth() {}

    /** @return in twentieths of a point */
    static int of(String text, int points) {
        int thousandths = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .map(TextWidth::thousandths)
                .sum();
        return thousandths * points * TWIPS_PER_POINT / 1000;
    }

    private static int thousandths(int letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return CAPITALS[letter - 'A'];
        }
        if (letter >= 'a' && letter <= 'z') {
            return SMALL[letter - 'a'];
        }
        return letter == ' ' ? BLANK : letter == '-' ? HYPHEN : OTHER;
    }
}
