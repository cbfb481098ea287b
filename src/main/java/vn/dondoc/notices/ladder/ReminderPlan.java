package vn.dondoc.notices.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.account.MailChoice;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Ladder.Reach;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.ladder.Reminder.Reached;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Part;
import vn.dondoc.reporting.ReportKey;

/**
 * Decides what a person is told of an obligation on a day. It compares what is reached with what was told, never a date
 * with today's: after days offline there is one reminder, which names those that were missed. Pure.
 */
final class ReminderPlan {

    /** As for what has a due day of its own; a letter is nobody's to draft about a correction. */
    private static final List<Step> OF_CORRECTIONS = List.of(
            new Step(-1, Reach.OFFICE),
            new Step(0, Reach.OFFICE),
            new Step(1, Reach.OFFICE),
            new Step(3, Reach.OFFICE),
            new Step(5, Reach.LEADERS));

    private final RulePack pack;
    private final Ladders ladders;
    private final LocalDate today;
    private final Memory memory;
    private final Map<ReportKey, LocalDate> corrections;

    ReminderPlan(RulePack pack, WorkingDays days, LocalDate today, Memory memory) {
        this(pack, days, today, memory, Map.of());
    }

    /** @param corrections the last day for each report that was given back */
    ReminderPlan(
            RulePack pack, WorkingDays days, LocalDate today, Memory memory, Map<ReportKey, LocalDate> corrections) {
        this.corrections = corrections;
        this.pack = pack;
        this.ladders = new Ladders(pack.settings(), days);
        this.today = today;
        this.memory = memory;
    }

    /** What a person who wants everything is told. */
    Optional<Reminder> reminder(String recipient, List<Part> parts, Verdict verdict) {
        return reminder(recipient, parts, verdict, MailChoice.EVERYTHING);
    }

    /** What that person is told; empty if nothing is due, everything was told before, or it is not wanted. */
    Optional<Reminder> reminder(String recipient, List<Part> parts, Verdict verdict, MailChoice choice) {
        if (verdict.rule().severity() == Severity.WATCH) {
            return Optional.empty();
        }
        return ladders.summit(verdict)
                .flatMap(summit -> verdict.rule().kind() == Rule.Kind.TARGET && isOutcomeNews(recipient, verdict)
                        ? outcome(parts, verdict, summit, choice)
                        : step(recipient, parts, verdict, summit, choice))
                .or(() -> correction(recipient, parts, verdict, choice));
    }

    /** What is still owed altogether is asked for as such. */
    private Optional<Reminder> correction(String recipient, List<Part> parts, Verdict verdict, MailChoice choice) {
        LocalDate summit = corrections.get(
                new ReportKey(verdict.rule().code(), verdict.unit().id(), verdict.period()));
        boolean isOwed = verdict.outcome() != Outcome.WAIVED && verdict.outcome() != Outcome.NOT_APPLICABLE;
        return summit == null || !isOwed || isOpen(verdict)
                ? Optional.empty()
                : step(Told.Kind.CORRECTION, OF_CORRECTIONS, recipient, parts, verdict, summit, choice);
    }

    private boolean isOutcomeNews(String recipient, Verdict verdict) {
        return memory.knowsAsNotMet(recipient, verdict) != (verdict.outcome() == Outcome.NOT_MET);
    }

    private Optional<Reminder> outcome(List<Part> parts, Verdict verdict, LocalDate summit, MailChoice choice) {
        Told.Kind kind = verdict.outcome() == Outcome.NOT_MET ? Told.Kind.NOT_MET : Told.Kind.REVERSED;
        return parts.stream().anyMatch(part -> part.hearsOutcome(verdict.rule().severity(), choice))
                ? Optional.of(Reminder.of(pack, verdict, parts, summit, kind, List.of()))
                : Optional.empty();
    }

    private Optional<Reminder> step(
            String recipient, List<Part> parts, Verdict verdict, LocalDate summit, MailChoice choice) {
        return isOpen(verdict)
                ? step(Told.Kind.STEP, ladders.steps(verdict), recipient, parts, verdict, summit, choice)
                : Optional.empty();
    }

    private Optional<Reminder> step(
            Told.Kind kind,
            List<Step> steps,
            String recipient,
            List<Part> parts,
            Verdict verdict,
            LocalDate summit,
            MailChoice choice) {
        int told = memory.furthestStep(recipient, verdict, kind, summit);
        List<Reached> reached = steps.stream()
                .filter(step -> step.workingDays() > told)
                .filter(step -> parts.stream().anyMatch(part -> part.hears(step, choice)))
                .map(step -> new Reached(step, ladders.day(step, summit)))
                .filter(step -> !step.day().isAfter(today))
                .toList();
        Reminder reminder = Reminder.of(pack, verdict, parts, summit, kind, reached);
        boolean isPast = today.isAfter(summit);
        return reached.isEmpty() || isPast && reminder.current().step().workingDays() <= 0
                ? Optional.empty()
                : Optional.of(reminder);
    }

    /** Still owed. What is received, done, waived, not applicable or awaits figures or guidance is not asked for. */
    private static boolean isOpen(Verdict verdict) {
        return verdict.state() == State.OPEN
                || verdict.state() == State.MISSING
                || verdict.outcome() == Outcome.NOT_YET_DUE && verdict.rule().deadline() instanceof Deadline.Occasion;
    }
}
