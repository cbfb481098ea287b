package vn.dondoc.notices.ladder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Outbox.ToldTo;
import vn.dondoc.notices.recipients.Audience;
import vn.dondoc.notices.recipients.Audiences;
import vn.dondoc.notices.recipients.Recipients;
import vn.dondoc.reporting.Corrections;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Units;

/** What is told on a morning, by how everything stands and what was told before. Sends and stores nothing. */
@Service
public class Mornings {

    /** What fell due in the last days of a year is followed up in the next, when its pack is no longer in force. */
    private static final int MONTHS_FOLLOWED_UP = 2;

    private final Packs packs;
    private final Verdicts verdicts;
    private final Obligations obligations;
    private final Audiences audiences;
    private final Units units;
    private final Outbox outbox;
    private final Corrections corrections;

    Mornings(
            Packs packs,
            Verdicts verdicts,
            Obligations obligations,
            Audiences audiences,
            Units units,
            Outbox outbox,
            Corrections corrections) {
        this.packs = packs;
        this.verdicts = verdicts;
        this.obligations = obligations;
        this.audiences = audiences;
        this.units = units;
        this.outbox = outbox;
        this.corrections = corrections;
    }

    /** What would be told on that day as things stand; nothing on a day off. */
    public Morning plan(LocalDate today) {
        return plan(List.of(today), Set.of());
    }

    /**
     * What the last of these mornings would tell, if each of them were written and nothing came in meanwhile.
     *
     * @param days in order
     * @param untold what counts as not told though it was filed
     */
    public Morning plan(List<LocalDate> days, Set<ToldTo> untold) {
        WorkingDays calendar = obligations.workingDays();
        Map<String, Memory> memories = new HashMap<>();
        Map<String, Map<AdoptedPack, List<Verdict>>> judged = new HashMap<>();
        Map<String, Map<ReportKey, LocalDate>> corrected = new HashMap<>();
        Morning morning = Morning.OFF;
        for (Audience audience :
                audiences.on(days.stream().filter(calendar::isWorkingDay).toList())) {
            LocalDate day = audience.day();
            MorningRound round =
                    new MorningRound(new Recipients(audience, units.territory().on(day)), day);
            for (AdoptedPack pack : followedUp(day)) {
                Map<ReportKey, LocalDate> correctBy =
                        corrected.computeIfAbsent(pack.pack().name(), corrections::open);
                Memory memory = memories.computeIfAbsent(pack.pack().name(), name -> memory(name, untold));
                judged.computeIfAbsent(pack.pack().name(), name -> verdicts.byVersion(pack))
                        .forEach((version, owed) -> {
                            ReminderPlan plan = new ReminderPlan(version.pack(), calendar, day, memory, correctBy);
                            owed.forEach(verdict -> round.tell(plan, verdict));
                        });
            }
            morning = round.morning();
            morning.digests().stream()
                    .flatMap(digest -> digest.told().stream())
                    .forEach(told -> Objects.requireNonNull(
                                    memories.get(told.told().pack()))
                            .remember(told));
        }
        return calendar.isWorkingDay(days.get(days.size() - 1)) ? morning : Morning.OFF;
    }

    private Memory memory(String pack, Set<ToldTo> untold) {
        return new Memory(outbox.told(pack).stream()
                .filter(told -> !untold.contains(told))
                .toList());
    }

    /** Whether a pack's obligations are spoken of on that day, by the days it is in force. */
    static boolean isFollowedUp(RulePack pack, LocalDate day) {
        return !pack.from().isAfter(day) && !pack.until().isBefore(day.minusMonths(MONTHS_FOLLOWED_UP));
    }

    /** The last day on which the pack's obligations are spoken of. */
    public static LocalDate lastDay(RulePack pack) {
        return pack.until().plusMonths(MONTHS_FOLLOWED_UP);
    }

    private Collection<AdoptedPack> followedUp(LocalDate today) {
        Map<String, AdoptedPack> byName = new LinkedHashMap<>();
        Stream.of(today, today.minusMonths(MONTHS_FOLLOWED_UP))
                .flatMap(day -> packs.inForceOn(day).stream())
                .forEach(pack -> byName.putIfAbsent(pack.pack().name(), pack));
        return byName.values();
    }
}
