package vn.dondoc.notices;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.outbox.Told;

/**
 * What a person is to be told of one obligation this morning.
 *
 * @param parts what the person is to it
 * @param summit the day it is about: last acceptable day, or the occasion
 * @param kind a step of the ladder, or a changed outcome of a target
 * @param reached the steps reached and not yet told, in the order of time; empty unless a step
 */
record Reminder(
        RulePack pack, Verdict verdict, List<Part> parts, LocalDate summit, Told.Kind kind, List<Reached> reached) {

    /** A step and the working day on which it was to be told. */
    record Reached(Step step, LocalDate day) {}

    boolean isOverdue(LocalDate today) {
        return kind == Told.Kind.STEP && today.isAfter(summit);
    }

    /** Whether it is the person's own to do, not only to know. */
    boolean isOwn() {
        return parts.contains(Part.IN_CHARGE) || parts.contains(Part.CHAIR);
    }

    /** The step that speaks now. */
    Reached current() {
        return reached.get(reached.size() - 1);
    }

    /** The steps that were passed without a word, for which this one stands. */
    List<Reached> missed() {
        return reached.isEmpty() ? List.of() : reached.subList(0, reached.size() - 1);
    }

    /** What is remembered of it: the last step stands for those before it. */
    Told told() {
        return new Told(
                pack.name(),
                verdict.rule().code(),
                verdict.unit().id().toString(),
                verdict.period().toString(),
                summit,
                kind,
                kind == Told.Kind.STEP ? current().step().workingDays() : 0);
    }
}
