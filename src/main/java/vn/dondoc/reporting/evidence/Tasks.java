package vn.dondoc.reporting.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Reliefs;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.receipts.Attachments;
import vn.dondoc.reporting.receipts.Attachments.Attachment;
import vn.dondoc.reporting.receipts.ReceiptRegister;
import vn.dondoc.territory.UnitId;

/** The tasks of a unit in a year, with what shows that they were done. */
@Component
class Tasks {

    private final Packs packs;
    private final Dues dues;
    private final ReceiptRegister register;
    private final Attachments attachments;
    private final EvidenceFiles evidence;
    private final Access access;
    private final Clock clock;

    Tasks(
            Packs packs,
            Dues dues,
            ReceiptRegister register,
            Attachments attachments,
            EvidenceFiles evidence,
            Access access,
            Clock clock) {
        this.packs = packs;
        this.dues = dues;
        this.register = register;
        this.attachments = attachments;
        this.evidence = evidence;
        this.access = access;
        this.clock = clock;
    }

    /**
     * One task.
     *
     * @param due absent where the document gives no day
     * @param done the first receipt that stands; absent = not done yet
     * @param scans what came with that receipt
     * @param late whether it is not done and its day is past
     */
    record Task(
            ReportKey key,
            Rule rule,
            @Nullable Due due,
            @Nullable Receipt done,
            List<Attachment> scans,
            boolean late,
            boolean waived,
            List<Evidence> evidence) {}

    /** By due day, those without one last; only of a unit that may be seen. */
    @Transactional(readOnly = true)
    List<Task> of(UnitId unit, int year) {
        access.requireSee(unit);
        List<Task> tasks = new ArrayList<>();
        for (AdoptedPack adopted : packs.inForceOn(LocalDate.of(year, 12, 31))) {
            List<Obligation> owed = dues.of(adopted).stream()
                    .filter(one -> one.rule().kind() == Rule.Kind.TASK
                            && one.unit().id().equals(unit))
                    .toList();
            if (!owed.isEmpty()) {
                tasks.addAll(of(adopted, unit, owed));
            }
        }
        tasks.sort(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.comparing(Due::moment))));
        return tasks;
    }

    private List<Task> of(AdoptedPack adopted, UnitId unit, List<Obligation> owed) {
        String pack = adopted.pack().name();
        Instant now = clock.instant();
        Reliefs.InForce reliefs = dues.relieved(adopted);
        Map<ReportKey, ReceiptRegister.Entry> done = new HashMap<>();
        register.of(pack, unit).stream()
                .filter(entry -> entry.struck() == null)
                .forEach(entry -> done.putIfAbsent(entry.key(), entry));
        Map<Long, List<Attachment>> scans = attachments.of(List.copyOf(done.values()));
        Map<ReportKey, List<Evidence>> shown =
                evidence.of(pack, unit).stream().collect(Collectors.groupingBy(Evidence::of));
        return owed.stream()
                .map(one -> {
                    ReportKey key = new ReportKey(one.rule().code(), unit, one.period());
                    Due due = reliefs.extended(one).due();
                    boolean waived = reliefs.isWaived(one);
                    boolean late = !done.containsKey(key) && !waived && due != null && due.isPast(now);
                    ReceiptRegister.Entry entry = done.get(key);
                    return new Task(
                            key,
                            one.rule(),
                            due,
                            entry == null ? null : entry.receipt(),
                            entry == null ? List.of() : scans.getOrDefault(entry.id(), List.of()),
                            late,
                            waived,
                            shown.getOrDefault(key, List.of()));
                })
                .toList();
    }
}
