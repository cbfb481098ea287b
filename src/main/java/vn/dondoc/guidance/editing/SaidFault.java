package vn.dondoc.guidance.editing;

import org.jspecify.annotations.Nullable;

/**
 * A fault as the editor shows it beside its line.
 *
 * @param line counted from 1; 0 = the whole file
 * @param text what is wrong, in the reader's language, without repeating the line
 * @param excerpt the line as written, cut to a length one can read; empty for the whole file
 * @param instead the nearest words that would do; absent if none are near
 */
record SaidFault(
        int line,
        boolean warning,
        String text,
        String excerpt,
        @Nullable Replacement instead) {

    /**
     * Words of the line and those to put in their place.
     *
     * @param from first character of the line, counted from 0, inclusive
     * @param to exclusive
     */
    record Replacement(int line, int from, int to, String words) {

        /** As a button sends it. */
        public String value() {
            return line + ":" + from + ":" + to + ":" + words;
        }

        /** @throws IllegalArgumentException if that is nothing a button sends */
        static Replacement of(String value) {
            String[] parts = value.split(":", 4);
            if (parts.length < 4) {
                throw new IllegalArgumentException("Not a replacement: " + value);
            }
            return new Replacement(
                    Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
        }

        /** The text with the words replaced; as it was, if they do not stand there any more. */
        String in(String text) {
            String[] lines = text.split("\n", -1);
            if (line < 1 || line > lines.length || from < 0 || from > to || to > lines[line - 1].length()) {
                return text;
            }
            String old = lines[line - 1];
            lines[line - 1] = old.substring(0, from) + words + old.substring(to);
            return String.join("\n", lines);
        }
    }
}
