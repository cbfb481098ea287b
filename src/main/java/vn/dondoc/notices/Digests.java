package vn.dondoc.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.dondoc.account.MailChoice;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.outbox.Attachment;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Outbox.ToldTo;
import vn.dondoc.notices.outbox.Trouble;
import vn.dondoc.notices.outbox.Waiting;
import vn.dondoc.notices.outbox.Waiting.WaitingDigest;
import vn.dondoc.territory.Units;

/**
 * The reminders of a morning: one digest a person, of what is due soon, overdue or newly unmet. Whoever owes nothing
 * gets none. Who a person is today decides, not who it was when the ladder began.
 */
@Service
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    /** What fell due in the last days of a year is followed up in the next, when its pack is no longer in force. */
    static final int MONTHS_FOLLOWED_UP = 2;

    private final Packs packs;
    private final Verdicts verdicts;
    private final Obligations obligations;
    private final Audiences audiences;
    private final Units units;
    private final DigestWriter writer;
    private final DueDaysFile dueDays;
    private final Outbox outbox;
    private final Waiting waiting;
    private final Clock clock;

    Digests(
            Packs packs,
            Verdicts verdicts,
            Obligations obligations,
            Audiences audiences,
            Units units,
            DigestWriter writer,
            DueDaysFile dueDays,
            Outbox outbox,
            Waiting waiting,
            Clock clock) {
        this.packs = packs;
        this.verdicts = verdicts;
        this.obligations = obligations;
        this.audiences = audiences;
        this.units = units;
        this.writer = writer;
        this.dueDays = dueDays;
        this.outbox = outbox;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Writes the digests of a morning into the outbox; on days off none. Written twice, filed once. What still waits of
     * earlier mornings is withdrawn first, so that whoever could not be reached for days gets one mail, which names what
     * was missed.
     *
     * @param today the day as the offices have it
     * @return how many were filed
     */
    public int write(LocalDate today) {
        WorkingDays days = obligations.workingDays();
        if (!days.isWorkingDay(today)) {
            LOG.info("No digests on {}, a day off", today);
            return 0;
        }
        waiting.withdraw(
                waiting.all().stream()
                        .filter(digest -> !digest.occasion().startsWith(Digest.occasions(today)))
                        .map(WaitingDigest::id)
                        .toList(),
                Trouble.SUPERSEDED);
        Set<String> filed = outbox.occasions(Digest.occasions(today));
        Map<String, MailChoice> choices = audiences.choices();
        List<Digest> digests = plan(today).digests().stream()
                .filter(digest -> !filed.contains(digest.occasion()))
                .toList();
        Map<Digest, List<Attachment>> files = dueDays.of(digests);
        int count = 0;
        for (Digest digest : digests) {
            LocalTime hour = choices.getOrDefault(digest.officer().username(), MailChoice.EVERYTHING)
                    .hour()
                    .time();
            Instant notBefore = new OfficeHours(days).earliest(later(OfficeHours.at(today, hour)));
            count += file(digest, files.getOrDefault(digest, List.of()), notBefore);
        }
        LOG.info("{} digests written for {}", count, today);
        return count;
    }

    private Instant later(Instant moment) {
        Instant now = clock.instant();
        return now.isAfter(moment) ? now : moment;
    }

    private int file(Digest digest, List<Attachment> files, Instant notBefore) {
        try {
            outbox.file(writer.write(digest, units.territory()).attaching(files), notBefore);
            return 1;
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node filed {} meanwhile", digest.occasion());
            return 0;
        }
    }

    /** What {@link #write} would write; changes nothing. */
    Morning plan(LocalDate today) {
        return plan(List.of(today), Set.of());
    }

    /**
     * What the last of these mornings would tell, if each of them were written and nothing came in meanwhile.
     *
     * @param days in order
     * @param untold what counts as not told though it was filed
     */
    Morning plan(List<LocalDate> days, Set<ToldTo> untold) {
        WorkingDays calendar = obligations.workingDays();
        Map<String, Memory> memories = new HashMap<>();
        Map<String, Map<AdoptedPack, List<Verdict>>> judged = new HashMap<>();
        Morning morning = Morning.OFF;
        for (Audience audience :
                audiences.on(days.stream().filter(calendar::isWorkingDay).toList())) {
            LocalDate day = audience.day();
            MorningRound round =
                    new MorningRound(new Recipients(audience, units.territory().on(day)), day);
            for (AdoptedPack pack : followedUp(day)) {
                Memory memory = memories.computeIfAbsent(pack.pack().name(), name -> memory(name, untold));
                judged.computeIfAbsent(pack.pack().name(), name -> verdicts.byVersion(pack))
                        .forEach((version, owed) -> {
                            ReminderPlan plan = new ReminderPlan(version.pack(), calendar, day, memory);
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

    private Collection<AdoptedPack> followedUp(LocalDate today) {
        Map<String, AdoptedPack> byName = new LinkedHashMap<>();
        Stream.of(today, today.minusMonths(MONTHS_FOLLOWED_UP))
                .flatMap(day -> packs.inForceOn(day).stream())
                .forEach(pack -> byName.putIfAbsent(pack.pack().name(), pack));
        return byName.values();
    }
}
