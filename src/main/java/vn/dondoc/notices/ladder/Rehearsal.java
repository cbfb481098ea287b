package vn.dondoc.notices.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.notices.outbox.Outbox.ToldTo;
import vn.dondoc.notices.recipients.Recipients;

/** The mornings of one pack, one after another: what one tells, the next does not tell again. Sends and stores nothing. */
public final class Rehearsal {

    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final WorkingDays days;
    private final Memory memory;

    /** @param told what was told before the first morning */
    public Rehearsal(WorkingDays days, List<ToldTo> told) {
        this.days = days;
        this.memory = new Memory(told);
    }

    /** When the reminders of a day are written. */
    public static Instant moment(LocalDate day) {
        return day.atTime(MORNING).atZone(Due.ZONE).toInstant();
    }

    /**
     * The digests of a morning, from then on remembered.
     *
     * @param day a working day after that of the last call
     * @param judged by the versions of the pack
     */
    public List<Digest> morning(
            LocalDate day, Recipients recipients, Map<AdoptedPack, ? extends Collection<Verdict>> judged) {
        MorningRound round = new MorningRound(recipients, day);
        judged.forEach((version, verdicts) -> {
            if (Mornings.isFollowedUp(version.pack(), day)) {
                ReminderPlan plan = new ReminderPlan(version.pack(), days, day, memory);
                verdicts.forEach(verdict -> round.tell(plan, verdict));
            }
        });
        List<Digest> digests = round.morning().digests();
        digests.forEach(digest -> digest.told().forEach(memory::remember));
        return digests;
    }
}
