package vn.dondoc.notices.ladder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.dondoc.account.MailChoice;
import vn.dondoc.account.Officer;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Part;
import vn.dondoc.notices.recipients.Recipients;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;

/** Gathers what each person is to be told, verdict by verdict. */
final class MorningRound {

    private final Recipients recipients;
    private final LocalDate today;
    private final Map<Officer, Map<About, Reminder>> reminders = new TreeMap<>(Comparator.comparing(Officer::username));
    private final Set<Unit> unattended = new LinkedHashSet<>();
    private final Map<Silence, Integer> silences = new LinkedHashMap<>();

    /** What a reader is told at most once a morning. */
    private record About(Rule rule, Unit unit, Period period, Told.Kind kind) {}

    MorningRound(Recipients recipients, LocalDate today) {
        this.recipients = recipients;
        this.today = today;
    }

    void tell(ReminderPlan plan, Verdict verdict) {
        Map<Officer, List<Part>> concerned = recipients.of(verdict.unit());
        concerned.forEach((officer, parts) -> tell(plan, verdict, officer, parts));
        boolean isAttended = concerned.values().stream()
                .anyMatch(parts -> parts.contains(Part.IN_CHARGE) || parts.contains(Part.MAILBOX));
        if (!isAttended
                && verdict.unit().level() != Level.RESIDENTIAL_AREA
                && plan.reminder("", List.of(Part.IN_CHARGE), verdict).isPresent()) {
            unattended.add(verdict.unit());
        }
    }

    private void tell(ReminderPlan plan, Verdict verdict, Officer officer, List<Part> parts) {
        MailChoice choice = recipients.choice(officer);
        Optional<Reminder> wanted = plan.reminder(officer.username(), parts, verdict, choice);
        if (wanted.isPresent()) {
            give(wanted.get(), officer);
        } else if (!choice.equals(MailChoice.EVERYTHING)
                && plan.reminder(officer.username(), parts, verdict).isPresent()) {
            silent(new Silence(officer, Silence.Why.UNWANTED, null));
        }
    }

    private void give(Reminder reminder, Officer officer) {
        Officer reader = recipients.reader(officer);
        boolean isAway = !reader.equals(officer);
        if (isAway) {
            silent(new Silence(officer, Silence.Why.AWAY, reader));
        } else if (officer.email() == null) {
            silent(new Silence(officer, Silence.Why.NO_ADDRESS, null));
        }
        Verdict verdict = reminder.verdict();
        reminders
                .computeIfAbsent(reader, any -> new LinkedHashMap<>())
                .merge(
                        new About(verdict.rule(), verdict.unit(), verdict.period(), reminder.kind()),
                        isAway ? reminder.inPlaceOf(officer) : reminder,
                        Reminder::mergedWith);
    }

    private void silent(Silence silence) {
        silences.merge(silence, 1, Integer::sum);
    }

    Morning morning() {
        List<Digest> digests = reminders.entrySet().stream()
                .map(entry -> new Digest(
                        entry.getKey(), today, List.copyOf(entry.getValue().values())))
                .toList();
        return new Morning(digests, List.copyOf(unattended), silences);
    }
}
