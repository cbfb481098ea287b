package vn.dondoc.guidance.wording;

/** Text in quotation marks, straight or curly. */
public final class Quoted {

    /** One group: the text without its marks, in {@link #text}. */
    public static final String REGEX = "(\"[^\"]+\"|“[^”]+”)";

    private Quoted() {}

    /** Whether every mark that opens is closed by its own, and none closes what was not opened. */
    public static boolean areClosed(String words) {
        String outside = words.replaceAll("\"[^\"]*\"|“[^”]*”", "");
        return outside.chars().noneMatch(c -> c == '"' || c == '“' || c == '”');
    }

    public static String text(Words quoted) {
        return quoted.text().substring(1, quoted.text().length() - 1).strip();
    }
}
