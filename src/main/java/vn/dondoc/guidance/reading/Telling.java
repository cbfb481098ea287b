package vn.dondoc.guidance.reading;

import java.util.List;
import java.util.Optional;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;

/** Reads the parts of a sentence and tells what is not understood: with the planner's words mended, or the nearest. */
record Telling(Words sentence, Notes notes, ScopeReader scopes, DemandReader demands, DeadlineReader deadlines) {

    /** What was understood; empty if the problem was told. */
    <T> Optional<T> value(Outcome<T> outcome) {
        outcome.tell(notes, sentence);
        return Optional.ofNullable(outcome.value());
    }

    boolean isScope(Words words) {
        return !scopes.read(RhythmWords.takeFrom(words).rest()).isUnknown();
    }

    private boolean isDemand(Words words) {
        return demands.read(words).isUnderstood();
    }

    private boolean isDeadline(Words words) {
        return deadlines.read(words).isUnderstood();
    }

    /** @param who all words before the verb, @param phrase those for the scope alone */
    Optional<Scope> scope(Words who, Words phrase) {
        Outcome<Scope> outcome = scopes.read(phrase);
        if (outcome.isUnknown()) {
            Optional<String> event = Slips.inEvent(who, this::isScope);
            Optional<String> mended = Slips.inScope(phrase, this::isScope);
            Outcome<Scope> reread =
                    mended.map(words -> scopes.read(Words.of(words))).orElse(Outcome.unknown());
            if (event.isEmpty() && !reread.isUnknown() && !reread.isUnderstood()) {
                return value(reread);
            }
            List<String> read = ScopeReader.PHRASES.stream()
                    .filter(known -> scopes.read(Words.of(known)).isUnderstood())
                    .toList();
            Object near = Slips.documentLike(who)
                    .<Object>map(Nearest::example)
                    .orElseGet(() -> Nearest.phrase(phrase.text(), read, words -> true));
            tell("guidance.fault.scope", phrase, event.or(() -> mended), near);
        }
        return value(outcome);
    }

    Optional<Demand> demand(Words words) {
        Outcome<Demand> outcome = demands.read(words);
        if (outcome.isUnknown()) {
            Optional<String> divided = Slips.withoutComma(words, this::isDemand, this::isDeadline);
            if (divided.isPresent()) {
                notes.fault("guidance.fault.comma", divided.get(), sentence.quote());
            } else {
                tellDemand(words);
            }
        }
        return value(outcome);
    }

    private void tellDemand(Words words) {
        Optional<String> mended = Slips.inFigures(words, this::isDemand);
        Optional<String> like = Slips.figuresLike(words);
        if (mended.isPresent() || like.isPresent()) {
            tell(
                    "guidance.fault.demand",
                    words,
                    mended,
                    like.<Object>map(Nearest::example).orElse(""));
            return;
        }
        Object near = Nearest.phrase(words.text(), demands.phrases(), phrase -> isDemand(Words.of(phrase)));
        Optional<String> work = near.equals("") ? Slips.inWork(words, this::isDemand) : Optional.empty();
        tell("guidance.fault.demand", words, Slips.inTask(words, this::isDemand).or(() -> work), near);
    }

    /** Whether the words are a deadline but for a slip. */
    boolean isAlmostDeadline(Words words) {
        return Slips.inDeadline(words, this::isDeadline).isPresent();
    }

    void noDeadline(Words words) {
        Object near = Nearest.phrase(words.text(), DeadlineReader.PHRASES, phrase -> isDeadline(Words.of(phrase)));
        Object usual = near.equals("") ? Nearest.example(DeadlineReader.PHRASES.get(0)) : near;
        tell("guidance.fault.deadline", words, Slips.inDeadline(words, this::isDeadline), usual);
    }

    private void tell(String code, Words part, Optional<String> mended, Object otherwise) {
        notes.fault(code, part.quote(), mended.<Object>map(Nearest::words).orElse(otherwise), sentence.quote());
    }
}
