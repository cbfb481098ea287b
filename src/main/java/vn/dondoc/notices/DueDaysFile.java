package vn.dondoc.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.ics.DueCalendar;
import vn.dondoc.notices.ics.DueEvent;
import vn.dondoc.notices.outbox.Attachment;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.territory.UnitId;

/** The days to come that a digest tells its reader's own units of, as a file for the reader's calendar. */
@Component
class DueDaysFile {

    private final Obligations obligations;
    private final RevisionsOf revisions;
    private final MessageSource messages;
    private final MailSettings settings;

    DueDaysFile(Obligations obligations, RevisionsOf revisions, MessageSource messages, MailSettings settings) {
        this.obligations = obligations;
        this.revisions = revisions;
        this.messages = messages;
        this.settings = settings;
    }

    /** None where all days are past, or nothing is the reader's own. The entries are those of the calendar feed. */
    List<Attachment> of(Digest digest) {
        Map<RulePack, List<Reminder>> byPack = digest.reminders().stream()
                .filter(reminder -> reminder.isOwn() && !reminder.summit().isBefore(digest.today()))
                .collect(Collectors.groupingBy(Reminder::pack, LinkedHashMap::new, Collectors.toList()));
        Locale language = digest.officer().language();
        List<DueEvent> events = new ArrayList<>();
        byPack.forEach((pack, reminders) -> {
            Set<UnitId> units = reminders.stream()
                    .map(reminder -> reminder.verdict().unit().id())
                    .collect(Collectors.toSet());
            DueEvents words = new DueEvents(
                    pack,
                    messages,
                    language,
                    settings.baseUrl(),
                    obligations.workingDays(),
                    revisions.units(pack.name(), units));
            reminders.forEach(
                    reminder -> words.own(reminder.verdict(), office(reminder)).ifPresent(events::add));
        });
        if (events.isEmpty()) {
            return List.of();
        }
        Wording wording = new Wording(messages, language);
        byte[] file = new DueCalendar(wording.say("event.file"), language, events)
                .publication(settings.mail().from());
        return List.of(new Attachment("viec-den-han.ics", "text/calendar", file));
    }

    private static Role office(Reminder reminder) {
        return reminder.parts().contains(Part.CHAIR) ? Role.CHAIR : Role.CLERK;
    }
}
