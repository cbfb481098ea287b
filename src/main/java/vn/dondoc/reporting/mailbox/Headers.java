package vn.dondoc.reporting.mailbox;

import jakarta.mail.Header;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The header of a mail, unfolded and decoded as far as it can be; names in small letters. */
record Headers(Map<String, List<String>> values) {

    /** What a person can send in header lines is no more than this; the rest is nobody's. */
    private static final int MOST = 500;

    private static final int LONGEST = 20_000;

    static Headers of(Iterable<Header> lines) {
        Map<String, List<String>> values = new TreeMap<>();
        int count = 0;
        for (Header line : lines) {
            if (++count > MOST) {
                break;
            }
            values.computeIfAbsent(line.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(decode(line.getValue()));
        }
        return new Headers(values);
    }

    /** All lines of that name, in order. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first line of that name; absent = there is none. */
    @Nullable
    String first(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    /** The first line in small letters, empty if there is none. */
    String word(String name) {
        String value = first(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT).strip();
    }

    static Headers none() {
        return new Headers(Collections.emptyMap());
    }

    /** Encoded words; where the character set does not exist, or none was named, the likeliest one. */
    static String decode(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String unfolded = Charsets.ofRawHeader(MimeUtility.unfold(raw.substring(0, Math.min(raw.length(), LONGEST))));
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException unknown) {
            return Charsets.ofUnknownWords(unfolded);
        }
    }
}
