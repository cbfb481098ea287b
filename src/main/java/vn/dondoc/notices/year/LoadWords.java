package vn.dondoc.notices.year;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** A load of mails in one line. */
final class LoadWords {

    private LoadWords() {}

    static String summary(MailLoad load, MessageSource messages, Locale locale) {
        Object[] figures = {
            load.total(), load.most(), load.median(), load.quietDays().size()
        };
        return messages.getMessage("notices.year.summary", figures, locale);
    }
}
