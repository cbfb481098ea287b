package vn.dondoc.guidance.nextyear;

import java.util.ArrayList;
import java.util.List;

/** A text by lines that keep their own ends, so that it can be put together byte for byte. */
final class Lines {

    private Lines() {}

    /** @param end {@code \n}, {@code \r\n} or, of the last one, nothing */
    record Line(String text, String end) {

        String whole() {
            return text + end;
        }
    }

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int stop = newline < 0 ? text.length() : newline + 1;
            String whole = text.substring(start, stop);
            String bare = whole.endsWith("\r\n")
                    ? whole.substring(0, whole.length() - 2)
                    : whole.endsWith("\n") ? whole.substring(0, whole.length() - 1) : whole;
            lines.add(new Line(bare, whole.substring(bare.length())));
            start = stop;
        }
        return lines;
    }
}
