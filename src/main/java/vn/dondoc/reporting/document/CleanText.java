package vn.dondoc.reporting.document;

import java.text.Normalizer;

/**
 * Text as it may stand in a document: no control characters, none that XML does not know (Word would not open the file),
 * none that turns the direction of reading. What looks like a field or a formula stays text, since only fields are fields.
 */
final class CleanText {

    private CleanText() {}

    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(letter -> letter == '\n' || letter == '\r' || letter == '\t' ? ' ' : letter)
                .filter(CleanText::isShown)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isShown(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
