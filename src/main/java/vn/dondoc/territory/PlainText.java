package vn.dondoc.territory;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text typed or pasted by people, made plain before it is kept or compared. */
public final class PlainText {

    private static final Pattern NO_WIDTH = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");

    private PlainText() {}

    /** In NFC, without outer blanks, with single ordinary spaces inside and without characters of no width. */
    public static String of(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        String visible = NO_WIDTH.matcher(composed).replaceAll("");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }
}
