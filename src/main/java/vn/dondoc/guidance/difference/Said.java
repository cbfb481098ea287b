package vn.dondoc.guidance.difference;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What stands for before and after in a message. */
final class Said {

    private Said() {}

    static MessageSourceResolvable word(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {"guidance.diff." + key}, arguments);
    }

    /** {@code tier.DISTRICT}: the word for one of an enumeration. */
    static MessageSourceResolvable word(Enum<?> value) {
        return word(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The text in quotation marks, or the word for nothing. */
    static Object quoted(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(given -> !given.isBlank())
                .<Object>map(given -> "“" + given + "”")
                .orElse(word("none"));
    }

    /** The text as it is, or the word for nothing. */
    static Object plain(@Nullable String text) {
        return text == null || text.isBlank() ? word("none") : text;
    }

    /** {@code 09/6}, {@code 15/02}: as offices write a day of any year; only months that could be days have two digits. */
    static String day(MonthDay day) {
        return "%02d/%s".formatted(day.getDayOfMonth(), month(day.getMonthValue()));
    }

    static Object day(@Nullable LocalDate day) {
        return day == null ? word("none") : day(MonthDay.from(day));
    }

    private static String month(int month) {
        return month < 3 ? "0" + month : Integer.toString(month);
    }
}
