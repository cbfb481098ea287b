package vn.dondoc.guidance.wording;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form in which words are compared: lower case, one style of tone marks (hòa = hoà), {@code hằng} for
 * {@code hàng}. Folding keeps every letter's place, so what was found in the folded text can be cut from the original.
 */
public final class Folding {

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("òa", "oà"),
            Map.entry("óa", "oá"),
            Map.entry("ỏa", "oả"),
            Map.entry("õa", "oã"),
            Map.entry("ọa", "oạ"),
            Map.entry("òe", "oè"),
            Map.entry("óe", "oé"),
            Map.entry("ỏe", "oẻ"),
            Map.entry("õe", "oẽ"),
            Map.entry("ọe", "oẹ"),
            Map.entry("ùy", "uỳ"),
            Map.entry("úy", "uý"),
            Map.entry("ủy", "uỷ"),
            Map.entry("ũy", "uỹ"),
            Map.entry("ụy", "uỵ"));

    private static final Pattern TONE = Pattern.compile(String.join("|", TONES.keySet()));

    private static final Pattern EVERY = Pattern.compile("\\bhàng (?=tháng|quý|năm)", Pattern.UNICODE_CHARACTER_CLASS);

    private Folding() {}

    /** @param text in Unicode NFC */
    public static String fold(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.chars().forEach(c -> lower.append((char) Character.toLowerCase(c)));
        String oneStyle = TONE.matcher(lower).replaceAll(match -> TONES.get(match.group()));
        return EVERY.matcher(oneStyle).replaceAll("hằng ");
    }

    /** A pattern for folded text, written in either style of tone marks. */
    public static Pattern pattern(String regex) {
        return Pattern.compile(TONE.matcher(regex).replaceAll(match -> TONES.get(match.group())));
    }
}
