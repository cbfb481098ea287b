package vn.dondoc.dashboard;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.PeriodWords;

/** Who has sent a report and who has not, in plain text short enough for a chat group. */
@Component
class ZaloText {

    /** Longer messages are cut into pieces there. */
    static final int LONGEST = 1000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");

    private final MessageSource messages;
    private final Clock clock;

    ZaloText(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Fewer than {@value #LONGEST} characters: as many names as fit, and how many units more there are. */
    public String of(WhoOwesWhat.Duty duty) {
        List<String> names =
                duty.owed().stream().map(owed -> owed.standing().unit().name()).toList();
        int shown = names.size();
        String text = text(duty, names, shown);
        while (text.length() >= LONGEST && shown > 0) {
            text = text(duty, names, --shown);
        }
        return text;
    }

    private String text(WhoOwesWhat.Duty duty, List<String> names, int shown) {
        String listed = String.join(", ", names.subList(0, shown));
        Due due = duty.owed().get(0).standing().due();
        LocalDateTime now = LocalDateTime.now(clock);
        return say(
                "text",
                duty.rule().title(),
                messages.getMessage(PeriodWords.of(duty.rule(), duty.period()), LocaleContextHolder.getLocale()),
                due == null ? "" : DAY.format(due.lastDay()),
                hour(now.toLocalTime()),
                DAY.format(now),
                Long.toString(duty.received()),
                Long.toString(duty.expected()),
                shown == names.size() ? listed : say("more", listed, Integer.toString(names.size() - shown)));
    }

    private String hour(LocalTime time) {
        String hour = Integer.toString(time.getHour());
        return time.getMinute() == 0 ? say("hour", hour) : say("minute", hour, "%02d".formatted(time.getMinute()));
    }

    private String say(String key, String... arguments) {
        return messages.getMessage("dashboard.zalo." + key, arguments, LocaleContextHolder.getLocale());
    }
}
