package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.dondoc.account.Officer;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;

/** Gathers what each person is to be told, verdict by verdict. */
final class MorningRound {

    private final Recipients recipients;
    private final LocalDate today;
    private final Map<Officer, List<Reminder>> reminders = new TreeMap<>(Comparator.comparing(Officer::username));
    private final Set<Unit> unattended = new LinkedHashSet<>();

    MorningRound(Recipients recipients, LocalDate today) {
        this.recipients = recipients;
        this.today = today;
    }

    void tell(ReminderPlan plan, Verdict verdict) {
        Map<Officer, List<Part>> concerned = recipients.of(verdict.unit());
        concerned.forEach((officer, parts) -> plan.reminder(officer.username(), parts, verdict)
                .ifPresent(reminder -> reminders
                        .computeIfAbsent(officer, any -> new ArrayList<>())
                        .add(reminder)));
        boolean isAttended = concerned.values().stream().anyMatch(parts -> parts.contains(Part.IN_CHARGE));
        if (!isAttended
                && verdict.unit().level() != Level.RESIDENTIAL_AREA
                && plan.reminder("", List.of(Part.IN_CHARGE), verdict).isPresent()) {
            unattended.add(verdict.unit());
        }
    }

    Morning morning() {
        List<Digest> digests = reminders.entrySet().stream()
                .map(entry -> new Digest(entry.getKey(), today, entry.getValue()))
                .toList();
        return new Morning(digests, List.copyOf(unattended));
    }
}
