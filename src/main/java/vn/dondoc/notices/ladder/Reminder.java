package vn.dondoc.notices.ladder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.account.Officer;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Part;

/**
 * What a person is to be told of one obligation this morning.
 *
 * @param parts what the person is to it
 * @param summit the day it is about: last acceptable day, that for a correction, or the occasion
 * @param kind a step of the ladder or towards a correction, or a changed outcome of a target
 * @param reached the steps reached and not yet told, in the order of time; empty unless a step
 * @param forReader whether it concerns the reader, not only those for whom the reader stands in
 * @param inPlaceOf those away for whom the reader is told
 */
public record Reminder(
        RulePack pack,
        Verdict verdict,
        List<Part> parts,
        LocalDate summit,
        Told.Kind kind,
        List<Reached> reached,
        boolean forReader,
        List<Officer> inPlaceOf) {

    /** A step and the working day on which it was to be told. */
    public record Reached(Step step, LocalDate day) {}

    /** Whether a step is told after the due day. */
    public boolean isOverdue(LocalDate today) {
        return kind.isStep() && today.isAfter(summit);
    }

    /** As told to the person whom it concerns. */
    static Reminder of(
            RulePack pack, Verdict verdict, List<Part> parts, LocalDate summit, Told.Kind kind, List<Reached> reached) {
        return new Reminder(pack, verdict, parts, summit, kind, reached, true, List.of());
    }

    /** The same as told to who stands in for that person. */
    public Reminder inPlaceOf(Officer absent) {
        return new Reminder(pack, verdict, parts, summit, kind, reached, false, List.of(absent));
    }

    /** One for two of the same obligation and kind, which the reader gets in two capacities. */
    Reminder mergedWith(Reminder other) {
        return new Reminder(
                pack,
                verdict,
                union(parts, other.parts),
                summit,
                kind,
                union(reached, other.reached).stream()
                        .sorted(Comparator.comparingInt(one -> one.step().workingDays()))
                        .toList(),
                forReader || other.forReader,
                union(inPlaceOf, other.inPlaceOf));
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Whether it is the person's own to do, not only to know. */
    public boolean isOwn() {
        return parts.stream().anyMatch(Part::isOwn);
    }

    /** The step that speaks now. */
    public Reached current() {
        return reached.get(reached.size() - 1);
    }

    /** The steps that were passed without a word, for which this one stands. */
    public List<Reached> missed() {
        return reached.isEmpty() ? List.of() : reached.subList(0, reached.size() - 1);
    }

    /** What is remembered of it for everyone it was told to or for. */
    public List<Told> remembered() {
        Stream<Told> own = forReader ? Stream.of(told()) : Stream.empty();
        return Stream.concat(own, inPlaceOf.stream().map(absent -> told().inPlaceOf(absent.username())))
                .toList();
    }

    /** What is remembered of it for the reader: the last step stands for those before it. */
    public Told told() {
        return new Told(
                pack.name(),
                verdict.rule().code(),
                verdict.unit().id().toString(),
                verdict.period().toString(),
                summit,
                kind,
                kind.isStep() ? current().step().workingDays() : 0);
    }
}
