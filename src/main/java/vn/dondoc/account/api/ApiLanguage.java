package vn.dondoc.account.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** In which language a program is answered. */
final class ApiLanguage {

    /** The first is for whoever asks for none of them. */
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private ApiLanguage() {}

    /** As the header Accept-Language wishes, as far as we speak it. */
    static Locale of(HttpServletRequest request) {
        String wished = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale found = wished == null ? null : Locale.lookup(Locale.LanguageRange.parse(wished), LANGUAGES);
            return found == null ? LANGUAGES.get(0) : found;
        } catch (IllegalArgumentException unreadable) {
            return LANGUAGES.get(0);
        }
    }
}
