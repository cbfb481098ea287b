package vn.dondoc.guidance.reading;

import java.util.Collection;
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
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;

/** Reads {@code [<kỳ>,] <phạm vi> phải|phấn đấu <yêu cầu>[, <hạn>]}, whole or not at all. */
final class SentenceReader {

    private static final Pattern VERB = Folding.pattern("(.+?),? (phải|phấn đấu) (.+?)\\.?");
    private static final Pattern EVENT = Folding.pattern("khi xảy ra .+");

    /** A sentence that gives no day at all. */
    private static final DeadlineReader.Read NO_DAY =
            new DeadlineReader.Read(new Deadline.NoDay("không ghi ngày"), null, false);

    private final ScopeReader scopes;
    private final DemandReader demands;
    private final DeadlineReader deadlines;

    SentenceReader(PackHead head, Nouns nouns) {
        this.scopes = new ScopeReader(head);
        this.demands = new DemandReader(nouns);
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
        } else if (EVENT.matcher(sentence.folded()).matches()) {
            notes.fault("guidance.fault.later", "Khi xảy ra …", sentence.quote());
            return Optional.empty();
        }
        RhythmWords.Taken taken = RhythmWords.takeFrom(sentence.group(verb, 1));
        Optional<Scope> scope = understood(
                scopes.read(taken.rest()), "guidance.fault.scope", taken.rest(), ScopeReader.PHRASES, sentence, notes);
        Optional<Rest> rest = rest(sentence.group(verb, 3), sentence, notes);
        Optional<List<Rhythm>> rhythms = rest.flatMap(read -> {
            Outcome<List<Rhythm>> outcome =
                    Rhythms.of(read.demand(), taken.rhythm().orElse(null), read.deadline());
            return understood(outcome, "", sentence, List.of(), sentence, notes);
        });
        if (scope.isEmpty() || rhythms.isEmpty()) {
            return Optional.empty();
        }
        Binding binding = verb.group(2).equals("phải") ? Binding.DUTY : Binding.AIM;
        return rest.map(read -> new Sentence(
                sentence,
                binding,
                scope.get(),
                rhythms.get(),
                withRhythms(read.demand(), rhythms.get()),
                read.deadline().deadline()));
    }

    /** A report without a kind of its own takes the rhythm of the sentence. */
    private static Demand withRhythms(Demand demand, List<Rhythm> rhythms) {
        return demand instanceof Demand.SendReport report ? new Demand.SendReport(rhythms, report.form()) : demand;
    }

    /** Demand and deadline: commas may stand inside either, so the first comma that leaves two wholes divides them. */
    private Optional<Rest> rest(Words words, Words sentence, Notes notes) {
        List<Integer> commas = words.places(',');
        @Nullable Words unread = null;
        for (int comma : commas) {
            Words last = words.from(comma + 1);
            Outcome<DeadlineReader.Read> deadline = deadlines.read(last);
            if (!deadline.isUnknown()) {
                Words first = words.upTo(comma);
                Optional<Demand> demand = demand(first, sentence, notes);
                Optional<DeadlineReader.Read> due =
                        understood(deadline, "", last, DeadlineReader.PHRASES, sentence, notes);
                return demand.flatMap(owed -> due.map(by -> new Rest(owed, by)));
            }
            unread = unread == null && demands.read(words.upTo(comma)).isUnderstood() ? last : unread;
        }
        if (unread != null && !demands.read(words).isUnderstood()) {
            return understood(
                    Outcome.unknown(), "guidance.fault.deadline", unread, DeadlineReader.PHRASES, sentence, notes);
        }
        return demand(words, sentence, notes).map(owed -> new Rest(owed, NO_DAY));
    }

    private Optional<Demand> demand(Words words, Words sentence, Notes notes) {
        return understood(demands.read(words), "guidance.fault.demand", words, demands.phrases(), sentence, notes);
    }

    private static <T> Optional<T> understood(
            Outcome<T> outcome,
            String notUnderstood,
            Words part,
            Collection<String> phrases,
            Words sentence,
            Notes notes) {
        if (outcome.isUnknown()) {
            notes.fault(notUnderstood, part.quote(), Nearest.phrase(part.text(), phrases), sentence.quote());
        }
        outcome.tell(notes, sentence);
        return Optional.ofNullable(outcome.value());
    }
}
