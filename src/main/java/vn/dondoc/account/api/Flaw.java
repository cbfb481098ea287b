package vn.dondoc.account.api;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.util.UriUtils;

/**
 * One thing that is wrong with a request.
 *
 * @param place where it is to be mended
 * @param name of the place: a JSON pointer as a fragment ({@code #/figures/kdc}), a parameter or a header
 * @param words for people
 * @param confirm what to send back among {@code confirmed} if it is right all the same; absent = it refuses
 */
public record Flaw(
        Place place,
        String name,
        MessageSourceResolvable words,
        @Nullable String confirm) {

    /** The parts of a request that can be at fault. */
    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    /** @param path member names from the outermost; none = the whole body */
    public static Flaw at(MessageSourceResolvable words, String... path) {
        return new Flaw(Place.POINTER, pointer(path), words, null);
    }

    public static Flaw at(String code, String... path) {
        return at(say(code), path);
    }

    public static Flaw ofParameter(String name, String code, Object... arguments) {
        return new Flaw(Place.PARAMETER, name, say(code, arguments), null);
    }

    public static Flaw ofHeader(String name, String code, Object... arguments) {
        return new Flaw(Place.HEADER, name, say(code, arguments), null);
    }

    /** The same as a question, answered by sending that key back. */
    public Flaw asking(String key) {
        return new Flaw(place, name, words, key);
    }

    /** @param code the message's key in the bundles */
    public static MessageSourceResolvable say(String code, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {code}, arguments);
    }

    /** RFC 6901, section 6. */
    private static String pointer(String... path) {
        StringBuilder pointer = new StringBuilder("#");
        for (String member : path) {
            String escaped = member.replace("~", "~0").replace("/", "~1");
            pointer.append('/').append(UriUtils.encodeFragment(escaped, StandardCharsets.UTF_8));
        }
        return pointer.toString();
    }
}
