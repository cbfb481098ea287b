package vn.dondoc.guidance.wording;

/** Text in quotation marks, straight or curly. */
public final class Quoted {

    /** One group: the text without its marks, in {@link #text}. */
    public static final String REGEX = "(\"[^\"]+\"|“[^”]+”)";

    private Quoted() {}

    public static String text(Words quoted) {
        return quoted.text().substring(1, quoted.text().length() - 1).strip();
    }
}
