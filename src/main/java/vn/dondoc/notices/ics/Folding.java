package vn.dondoc.notices.ics;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Folds long lines (RFC 5545, 3.1): none is longer than 75 octets, none breaks inside a character. */
final class Folding {

    private static final int MOST_OCTETS = 75;

    private Folding() {}

    /** @param lines ended by CRLF, none folded */
    static byte[] fold(String lines) {
        ByteArrayOutputStream folded = new ByteArrayOutputStream(lines.length() * 2);
        int octets = 0;
        for (int at = 0; at < lines.length(); ) {
            int character = lines.codePointAt(at);
            byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            if (character != '\r' && character != '\n' && octets + bytes.length > MOST_OCTETS) {
                folded.writeBytes(new byte[] {'\r', '\n', ' '});
                octets = 1;
            }
            folded.writeBytes(bytes);
            octets = character == '\n' ? 0 : octets + bytes.length;
            at += Character.charCount(character);
        }
        return folded.toByteArray();
    }
}
