package vn.dondoc.notices.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.compliance.waiving.WaiverHistory;
import vn.dondoc.reporting.ReportKey;

/** All that was done to get one duty done: mails, reminders by people, questions, waivers and extensions, by time. */
@Service
public class Trail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient database;
    private final Contacts contacts;
    private final Questions questions;
    private final WaiverHistory waivers;
    private final Officers officers;
    private final MessageSource messages;
    private final Clock clock;

    Trail(
            JdbcClient database,
            Contacts contacts,
            Questions questions,
            WaiverHistory waivers,
            Officers officers,
            MessageSource messages,
            Clock clock) {
        this.database = database;
        this.contacts = contacts;
        this.questions = questions;
        this.waivers = waivers;
        this.officers = officers;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * One thing that was done.
     *
     * @param words in the reader's language
     * @param path where more stands; absent = nowhere
     * @param struck whether it was taken back
     */
    public record Step(Instant at, String words, @Nullable String path, boolean struck) {}

    /** The newest first; whoever asks has to be allowed to see the unit. */
    public List<Step> of(String pack, ReportKey duty) {
        Locale locale = LocaleContextHolder.getLocale();
        People people = new People();
        List<Step> steps = new ArrayList<>(mails(pack, duty, people, locale));
        contacts.of(duty.unit(), Instant.EPOCH, clock.instant().plusSeconds(1)).stream()
                .filter(contact -> contact.duties().contains(new Contact.About(pack, duty.rule(), duty.period())))
                .forEach(contact -> steps.add(step(contact, people, locale)));
        questions.of(duty.unit()).stream()
                .filter(question -> question.duty().equals(new Contact.About(pack, duty.rule(), duty.period())))
                .forEach(question -> steps.add(new Step(
                        question.at(),
                        text(locale, "trail.question", people.name(question.by()), question.words()),
                        null,
                        false)));
        waivers.of(pack, duty, people::name)
                .forEach(event -> steps.add(new Step(event.at(), event.words(), event.path(), false)));
        steps.sort(Comparator.comparing(Step::at).reversed());
        return steps;
    }

    private List<Step> mails(String pack, ReportKey duty, People people, Locale locale) {
        return database.sql("""
                        select m.recipient, m.state, coalesce(m.sent_at, m.queued_at) as told_at, i.kind, i.step
                        from message_item i join message m on m.id = i.message_id
                        where i.pack = ? and i.rule = ? and i.unit = ? and i.period = ?
                        order by m.id
                        """)
                .params(pack, duty.rule(), duty.unit().toString(), duty.period().toString())
                .query((row, number) -> new Step(
                        row.getObject("told_at", OffsetDateTime.class).toInstant(),
                        text(
                                locale,
                                "trail.mail",
                                people.name(row.getString("recipient")),
                                what(row.getString("kind"), row.getInt("step"), locale),
                                messages.getMessage("notices.state." + row.getString("state"), null, locale)),
                        null,
                        false))
                .list();
    }

    private String what(String kind, int step, Locale locale) {
        if (kind.equals("CORRECTION")) {
            return text(locale, "trail.correction");
        }
        if (!kind.equals("STEP")) {
            return text(locale, kind.equals("NOTE") ? "trail.note" : "trail.outcome");
        }
        return step == 0
                ? text(locale, "trail.on")
                : text(locale, step < 0 ? "trail.before" : "trail.after", Math.abs(step));
    }

    private Step step(Contact contact, People people, Locale locale) {
        List<String> said = new ArrayList<>();
        said.add(text(locale, "trail." + contact.way(), people.name(contact.by())));
        if (contact.spokeTo() != null) {
            said.add(text(locale, "trail.spoke-to", contact.spokeTo()));
        }
        if (contact.promised() != null) {
            said.add(text(locale, "promise", DAY.format(contact.promised())));
        }
        if (contact.remark() != null) {
            said.add(contact.remark());
        }
        if (contact.retracted() != null) {
            said.add(text(locale, "trail.retracted", contact.retracted().reason()));
        }
        return new Step(contact.at(), String.join("; ", said), null, !contact.stands());
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage("notices.contact." + key, arguments, locale);
    }

    /** Asked for only where somebody is to be named, and once. */
    private final class People {

        private @Nullable Map<String, String> names;

        String name(String username) {
            if (names == null) {
                names = officers.on(LocalDate.now(clock)).stream()
                        .collect(Collectors.toMap(Officer::username, Officer::name));
            }
            return names.getOrDefault(username, username);
        }
    }
}
