package vn.dondoc.guidance;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A pack's file as text on a page and back. What comes from outside (folder, zip) is kept byte for byte; what people
 * type is kept in one way only, so that revisions differ where people changed something and nowhere else.
 */
public final class PackText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PackText() {}

    /** As a page shows it: without byte order mark, in NFC, lines ended by {@code \n}; what is no UTF-8 as U+FFFD. */
    public static String shown(byte[] content) {
        return plain(new String(content, StandardCharsets.UTF_8));
    }

    /**
     * The bytes of a typed text: UTF-8 in NFC, without byte order mark, lines ended by {@code \n} (browsers send
     * {@code \r\n}).
     *
     * @param before what the page showed; if the text is still the same, these very bytes are the answer
     */
    public static byte[] typed(String text, byte @Nullable [] before) {
        String plain = plain(text);
        return before != null && plain.equals(shown(before)) ? before : plain.getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return Normalizer.normalize(unmarked, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }
}
