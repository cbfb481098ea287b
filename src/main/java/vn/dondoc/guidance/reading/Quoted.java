package vn.dondoc.guidance.reading;

/** Text in quotation marks, straight or curly. */
final class Quoted {

    /** One group: the text without its marks, in {@link #text}. */
    static final String REGEX = "(\"[^\"]+\"|“[^”]+”)";

    private Quoted() {}

    static String text(Words quoted) {
        return quoted.text().substring(1, quoted.text().length() - 1).strip();
    }
}
