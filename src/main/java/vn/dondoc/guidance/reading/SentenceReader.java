package vn.dondoc.guidance.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule.Binding;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Quoted;
import vn.dondoc.guidance.wording.Words;

/**
 * Reads {@code [Khi xảy ra <sự kiện>,] [<kỳ>,] <phạm vi> phải|phấn đấu <yêu cầu>[, <hạn>]}, whole or not at all. What an
 * event asks for is owed each time anew: nobody owes it until it happens.
 */
final class SentenceReader {

    private static final Pattern VERB = Folding.pattern("(.+?),? (phải|phấn đấu) (.+?)\\.?");

    /** A sentence that gives no day at all. */
    private static final DeadlineReader.Read NO_DAY =
            new DeadlineReader.Read(new Deadline.NoDay("không ghi ngày"), null, false);

    private final ScopeReader scopes;
    private final DemandReader demands;
    private final DeadlineReader deadlines;

    SentenceReader(PackHead head, Nouns nouns) {
        this.scopes = new ScopeReader(head);
        this.demands = new DemandReader(nouns, scopes);
        this.deadlines = new DeadlineReader(head.year());
    }

    static boolean looksLikeOne(Words line) {
        return line.match(VERB).isPresent();
    }

    /** What follows the verb. */
    private record Rest(Demand demand, DeadlineReader.Read deadline) {}

    /** The sentence; empty if {@code notes} tell what is not understood in it. */
    Optional<Sentence> read(Words sentence, Notes notes) {
        Matcher verb = VERB.matcher(sentence.folded());
        if (!verb.matches()) {
            return Optional.empty();
        }
        if (!Quoted.areClosed(sentence.text())) {
            notes.fault("guidance.fault.quotes", sentence.quote());
            return Optional.empty();
        }
        Telling telling = new Telling(sentence, notes, scopes, demands, deadlines);
        Words who = sentence.group(verb, 1);
        EventWords.Taken upon = EventWords.takeFrom(who, telling::isScope);
        RhythmWords.Taken taken = RhythmWords.takeFrom(upon.rest());
        Optional<Scope> scope = telling.scope(who, taken.rest());
        Optional<Rest> rest = rest(sentence.group(verb, 3), telling);
        if (scope.isEmpty() || rest.isEmpty()) {
            return Optional.empty();
        }
        Demand demand = rest.get().demand();
        DeadlineReader.Read deadline = rest.get().deadline();
        Rhythm said = upon.event() != null ? Rhythm.OCCASIONAL : taken.rhythm().orElse(null);
        if (deadline == NO_DAY && said != Rhythm.OCCASIONAL && !isOccasional(demand)) {
            notes.warn("guidance.warning.no-deadline", sentence.quote());
        }
        Binding binding = verb.group(2).equals("phải") ? Binding.DUTY : Binding.AIM;
        return telling.value(EventWords.counted(deadline.deadline(), upon.event()))
                .flatMap(due -> telling.value(Rhythms.of(demand, said, deadline))
                        .map(rhythms -> new Sentence(
                                sentence,
                                binding,
                                scope.get(),
                                rhythms,
                                withRhythms(demand, rhythms),
                                due,
                                opener(upon.event(), due, rhythms))));
    }

    /** What opens it each time anew: what the sentence begins with, else what its days count from. */
    private static @Nullable String opener(@Nullable String event, Deadline deadline, List<Rhythm> rhythms) {
        boolean fromEvent = deadline instanceof Deadline.AfterEvent && rhythms.equals(List.of(Rhythm.OCCASIONAL));
        return fromEvent ? ((Deadline.AfterEvent) deadline).event() : event;
    }

    private static boolean isOccasional(Demand demand) {
        return demand instanceof Demand.SendReport report && report.rhythms().contains(Rhythm.OCCASIONAL);
    }

    /** A report without a kind of its own takes the rhythm of the sentence. */
    private static Demand withRhythms(Demand demand, List<Rhythm> rhythms) {
        return demand instanceof Demand.SendReport report ? new Demand.SendReport(rhythms, report.form()) : demand;
    }

    /** Demand and deadline: commas may stand inside either, so the first comma that leaves two wholes divides them. */
    private Optional<Rest> rest(Words words, Telling telling) {
        @Nullable Words unread = null;
        for (int comma : words.places(',')) {
            Words first = words.upTo(comma);
            Words last = words.from(comma + 1);
            Outcome<DeadlineReader.Read> deadline = deadlines.read(last);
            if (!deadline.isUnknown()) {
                Optional<Demand> demand = telling.demand(first);
                Optional<DeadlineReader.Read> due = telling.value(deadline);
                return demand.flatMap(owed -> due.map(by -> new Rest(owed, by)));
            } else if (unread == null && demands.read(first).isUnderstood()) {
                unread = last;
            }
        }
        if (unread != null && !demands.read(words).isUnderstood()) {
            telling.noDeadline(unread);
            return Optional.empty();
        }
        for (int comma : words.places(',')) {
            if (unread == null && telling.isAlmostDeadline(words.from(comma + 1))) {
                telling.noDeadline(words.from(comma + 1));
                telling.demand(words.upTo(comma));
                return Optional.empty();
            }
        }
        return telling.demand(words).map(owed -> new Rest(owed, NO_DAY));
    }
}
