package vn.dondoc.reporting.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** The words of templates: Vietnamese for every reader, as the forms themselves are. */
final class TemplateWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String PREFIX = "reporting.workbook.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    TemplateWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param key without what all of them begin with */
    String say(String key, Object... arguments) {
        return messages.getMessage(PREFIX + key, arguments, VIETNAMESE);
    }

    String say(MessageSourceResolvable words) {
        return messages.getMessage(words, VIETNAMESE);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** With a capital, as a line begins. */
    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }
}
