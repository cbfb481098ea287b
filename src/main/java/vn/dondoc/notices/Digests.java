package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.territory.Units;

/**
 * The reminders of a morning: one digest a person, of what is due soon, overdue or newly unmet. Whoever owes nothing
 * gets none. Who a person is today decides, not who it was when the ladder began.
 */
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    /** What fell due in the last days of a year is followed up in the next, when its pack is no longer in force. */
    private static final int MONTHS_FOLLOWED_UP = 2;

    private final Packs packs;
    private final Verdicts verdicts;
    private final Obligations obligations;
    private final Officers officers;
    private final Units units;
    private final DigestWriter writer;
    private final Outbox outbox;

    Digests(
            Packs packs,
            Verdicts verdicts,
            Obligations obligations,
            Officers officers,
            Units units,
            DigestWriter writer,
            Outbox outbox) {
        this.packs = packs;
        this.verdicts = verdicts;
        this.obligations = obligations;
        this.officers = officers;
        this.units = units;
        this.writer = writer;
        this.outbox = outbox;
    }

    /**
     * Writes the digests of a morning into the outbox; on days off none. Written twice, filed once.
     *
     * @param today the day as the offices have it
     * @return how many were filed
     */
    public int write(LocalDate today) {
        int filed = 0;
        for (Digest digest : plan(today)) {
            if (!outbox.has(digest.occasion())) {
                filed += file(digest);
            }
        }
        LOG.info("{} digests written for {}", filed, today);
        return filed;
    }

    private int file(Digest digest) {
        try {
            outbox.file(writer.write(digest, units.territory()));
            return 1;
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node filed {} meanwhile", digest.occasion());
            return 0;
        }
    }

    /** What {@link #write} would write; changes nothing. Empty on a day off. */
    List<Digest> plan(LocalDate today) {
        if (!obligations.workingDays().isWorkingDay(today)) {
            return List.of();
        }
        Recipients recipients =
                new Recipients(officers.on(today), units.territory().on(today));
        Map<Officer, List<Reminder>> reminders = new TreeMap<>(Comparator.comparing(Officer::username));
        for (AdoptedPack pack : followedUp(today)) {
            ReminderPlan plan = new ReminderPlan(
                    pack.pack(),
                    obligations.workingDays(),
                    today,
                    new Memory(outbox.told(pack.pack().name())));
            for (Verdict verdict : verdicts.of(pack)) {
                recipients
                        .of(verdict.unit())
                        .forEach((officer, parts) -> plan.reminder(officer.username(), parts, verdict)
                                .ifPresent(reminder -> reminders
                                        .computeIfAbsent(officer, any -> new ArrayList<>())
                                        .add(reminder)));
            }
        }
        return reminders.entrySet().stream()
                .map(entry -> new Digest(entry.getKey(), today, entry.getValue()))
                .toList();
    }

    private Collection<AdoptedPack> followedUp(LocalDate today) {
        Map<String, AdoptedPack> byName = new LinkedHashMap<>();
        Stream.of(today, today.minusMonths(MONTHS_FOLLOWED_UP))
                .flatMap(day -> packs.inForceOn(day).stream())
                .forEach(pack -> byName.putIfAbsent(pack.pack().name(), pack));
        return byName.values();
    }
}
