package vn.dondoc.reporting.mailbox;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes to letters, for mails that do not say how, or say it wrongly. Everything comes out in NFC. */
final class Charsets {

    /** How Vietnamese mails were written before UTF-8; tones are letters of their own there. */
    private static final Charset OLD_VIETNAMESE = Charset.forName("windows-1258");

    private Charsets() {}

    /** @param declared as the mail says; absent = it does not */
    static String decode(byte[] bytes, @Nullable String declared) {
        List<Charset> likely = new ArrayList<>();
        Charset said = charset(declared);
        if (said != null && !said.equals(StandardCharsets.US_ASCII)) {
            likely.add(said);
        }
        likely.add(StandardCharsets.UTF_8);
        likely.add(OLD_VIETNAMESE);
        for (Charset charset : likely) {
            String text = strict(bytes, charset);
            if (text != null) {
                return text;
            }
        }
        return nfc(new String(bytes, likely.get(0)));
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(MimeUtility.javaCharset(name.strip()));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return nfc(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException wrong) {
            return null;
        }
    }

    /** A header line with bytes that are no ASCII, which the standard does not allow and people's programs send. */
    static String ofRawHeader(String line) {
        boolean raw =
                line.chars().anyMatch(letter -> letter >= 0x80) && line.chars().allMatch(letter -> letter <= 0xFF);
        return raw ? decode(line.getBytes(StandardCharsets.ISO_8859_1), null) : nfc(line);
    }

    /** Encoded words in a character set that does not exist: {@code =?x-nonsense?B?…?=}. */
    static String ofUnknownWords(String line) {
        try {
            return MimeUtility.decodeText(line.replaceAll("=\\?[^?\\s]{1,60}\\?([BbQq])\\?", "=?UTF-8?$1?"));
        } catch (UnsupportedEncodingException e) {
            return line;
        }
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
