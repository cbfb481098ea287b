package vn.dondoc.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;

/** Jobs, moments and people as pages say them, in the reader's language; templates know it as {@code @jobWords}. */
@Component
public class JobWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private final MessageSource messages;
    private final Officers officers;
    private final Clock clock;

    JobWords(MessageSource messages, Officers officers, Clock clock) {
        this.messages = messages;
        this.officers = officers;
        this.clock = clock;
    }

    /** {@code Thư nhắc buổi sáng}; the job's own name where no module has words for it. */
    public String title(String job) {
        return say("job." + job, job);
    }

    /** What the job does; empty where no module says it. */
    public String what(String job) {
        return say("job." + job + ".what", "");
    }

    public String say(MessageSourceResolvable did) {
        return messages.getMessage(did, LocaleContextHolder.getLocale());
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(clock.getZone()));
    }

    public String moment(Date moment) {
        return moment(moment.toInstant());
    }

    /** With seconds: what runs each minute is told apart. */
    public String exactly(Instant moment) {
        return EXACT.format(moment.atZone(clock.getZone()));
    }

    /** {@code 2 phút 5 giây}. */
    public String took(Duration time) {
        if (time.toSeconds() < 1) {
            return say("jobs.took.instant", "");
        }
        return time.toMinutes() < 1
                ? say("jobs.took.seconds", "", time.toSeconds())
                : say("jobs.took.minutes", "", time.toMinutes(), time.toSecondsPart());
    }

    /** The person's name; the user name where the account is gone. */
    public String person(@Nullable String username) {
        return username == null
                ? ""
                : officers.find(username).map(Officer::name).orElse(username);
    }

    private String say(String key, String otherwise, Object... arguments) {
        String said = messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale());
        return said == null ? otherwise : said;
    }
}
