package vn.dondoc.calendar;

import java.util.regex.Pattern;
import vn.dondoc.territory.PlainText;

/** A line that people typed, which other programs will read too: subjects of mails, cells of tables. */
public final class OneLine {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");

    private OneLine() {}

    /** Plain, and without control characters and signs that turn the direction of writing. */
    public static String of(String typed) {
        return PlainText.of(CONTROL.matcher(PlainText.of(typed)).replaceAll(" "));
    }
}
