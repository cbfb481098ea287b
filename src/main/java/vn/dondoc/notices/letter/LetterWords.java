package vn.dondoc.notices.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.territory.RefusedException;

/** What the pages of letters say, in the reader's language; the letters themselves are always Vietnamese. */
@Component
class LetterWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final MessageSource messages;
    private final Composer composer;
    private final Officers officers;
    private final Clock clock;

    LetterWords(MessageSource messages, Composer composer, Officers officers, Clock clock) {
        this.messages = messages;
        this.composer = composer;
        this.officers = officers;
        this.clock = clock;
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(clock.getZone()));
    }

    /** The person's name; the user name where the account is gone or it was no person. */
    public String person(String username) {
        return username.equals(AsInstallation.USERNAME)
                ? say("letter.itself")
                : officers.find(username).map(Officer::name).orElse(username);
    }

    public String matter(Matter matter) {
        return composer.matter(matter);
    }

    public String capital(String words) {
        return StringUtils.capitalize(words);
    }

    /** The letter that asks for it already. */
    public @Nullable Long letterOf(ItemKey key, Map<ItemKey, Long> asked) {
        return asked.get(key);
    }

    public String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    /** {@code thứ Ba, 24/11/2020: sau 5 ngày làm việc}. */
    String explain(LocalDate day, WorkingDays days, LocalDate today) {
        String weekday = say("calendar.weekday." + day.getDayOfWeek().getValue());
        return day.isAfter(today)
                ? say("letter.newDay.ahead", weekday, day(day), days.between(today, day))
                : say("letter.newDay.passed", weekday, day(day));
    }

    List<String> say(RefusedException refused) {
        return refused.faults().stream()
                .map(fault -> messages.getMessage(fault, LocaleContextHolder.getLocale()))
                .toList();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
