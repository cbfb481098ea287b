package vn.dondoc.notices.digest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.DueEvents;
import vn.dondoc.notices.RevisionsOf;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.ics.DueCalendar;
import vn.dondoc.notices.ics.DueEvent;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.ladder.Reminder;
import vn.dondoc.notices.outbox.Attachment;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Part;
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

    /**
     * The file of each digest of a morning; none where all days are past, or nothing is the reader's own. The entries are
     * those of the calendar feed. What is known of the units of all digests is read once.
     */
    Map<Digest, List<Attachment>> of(List<Digest> digests) {
        Map<String, Set<UnitId>> units = new LinkedHashMap<>();
        digests.forEach(digest -> toCome(digest)
                .forEach(reminder -> units.computeIfAbsent(reminder.pack().name(), any -> new LinkedHashSet<>())
                        .add(reminder.verdict().unit().id())));
        Map<String, RevisionsOf.Known> known = new LinkedHashMap<>();
        units.forEach((pack, ids) -> known.put(pack, revisions.units(pack, ids)));
        WorkingDays days = obligations.workingDays();
        Map<Digest, List<Attachment>> files = new IdentityHashMap<>();
        digests.forEach(digest -> files.put(digest, file(digest, days, known)));
        return files;
    }

    private List<Attachment> file(Digest digest, WorkingDays days, Map<String, RevisionsOf.Known> known) {
        Locale language = digest.officer().language();
        Map<RulePack, DueEvents> words = new LinkedHashMap<>();
        List<DueEvent> events = new ArrayList<>();
        for (Reminder reminder : toCome(digest)) {
            words.computeIfAbsent(
                            reminder.pack(),
                            pack -> new DueEvents(
                                    pack,
                                    messages,
                                    language,
                                    settings.baseUrl(),
                                    days,
                                    Objects.requireNonNull(known.get(pack.name()))))
                    .own(reminder.verdict(), office(reminder))
                    .ifPresent(events::add);
        }
        if (events.isEmpty()) {
            return List.of();
        }
        Wording wording = new Wording(messages, language);
        byte[] file = new DueCalendar(wording.say("event.file"), language, events)
                .publication(settings.mail().from());
        return List.of(new Attachment("viec-den-han.ics", "text/calendar", file));
    }

    private static List<Reminder> toCome(Digest digest) {
        return digest.reminders().stream()
                .filter(reminder -> reminder.isOwn()
                        && reminder.kind() != Told.Kind.CORRECTION
                        && !reminder.summit().isBefore(digest.today()))
                .toList();
    }

    private static Role office(Reminder reminder) {
        return reminder.parts().contains(Part.CHAIR) ? Role.CHAIR : Role.CLERK;
    }
}
