package vn.dondoc.notices.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.notices.contact.Contact.Way;

/** {@code Đã nhắc 3 lần: 2 thư, 1 điện thoại; hứa gửi 12/06/2020}, in the reader's language. */
@Component
public class RemindedWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;
    private final Clock clock;

    RemindedWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param open whether it is still owed: then a promised day that has passed is said */
    public String say(Reminded reminded, boolean open) {
        List<String> parts = new ArrayList<>();
        if (reminded.mails() > 0) {
            parts.add(text("count.MAIL", reminded.mails()));
        }
        for (Way way : Way.values()) {
            Integer times = reminded.ways().get(way);
            if (times != null) {
                parts.add(text("count." + way, times));
            }
        }
        String said = text("times", reminded.times(), String.join(", ", parts));
        LocalDate promised = reminded.promised();
        return promised == null ? said : text("with-promise", said, promise(promised, open));
    }

    private String promise(LocalDate promised, boolean open) {
        boolean broken = open && promised.isBefore(LocalDate.now(clock));
        return text(broken ? "promise.broken" : "promise", DAY.format(promised));
    }

    /** Whether a promised day has passed and it is still owed. */
    public boolean isBroken(@Nullable Reminded reminded, boolean open) {
        return reminded != null
                && open
                && reminded.promised() != null
                && reminded.promised().isBefore(LocalDate.now(clock));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("notices.contact." + key, arguments, LocaleContextHolder.getLocale());
    }
}
