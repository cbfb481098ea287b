package vn.dondoc.notices.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.LadderDays;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.pack.PackSettings;

/** The steps at which a judged obligation is spoken of, by the day that is due now. Pure. */
public final class Ladders {

    private final LadderDays days;

    public Ladders(PackSettings settings, WorkingDays days) {
        this.days = new LadderDays(settings, days);
    }

    /** The day that the steps lead up to: the last acceptable one or, never overdue, the occasion's; none = no ladder. */
    public Optional<LocalDate> summit(Verdict verdict) {
        return LadderDays.summit(verdict.rule(), verdict.period(), lastDay(verdict));
    }

    /** The steps that are taken, in the order of time. */
    public List<Step> steps(Verdict verdict) {
        return days.steps(verdict.rule(), verdict.period(), lastDay(verdict));
    }

    /** The working day of a step. */
    public LocalDate day(Step step, LocalDate summit) {
        return days.day(step, summit);
    }

    private static @Nullable LocalDate lastDay(Verdict verdict) {
        return verdict.due() == null ? null : verdict.due().lastDay();
    }
}
