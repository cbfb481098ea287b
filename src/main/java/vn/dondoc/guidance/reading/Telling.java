package vn.dondoc.guidance.reading;

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
            Object near = Nearest.phrase(phrase.text(), ScopeReader.PHRASES);
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
                Object near = Nearest.phrase(words.text(), demands.phrases());
                Optional<String> work = near.equals("") ? Slips.inWork(words, this::isDemand) : Optional.empty();
                tell(
                        "guidance.fault.demand",
                        words,
                        Slips.inTask(words, this::isDemand).or(() -> work),
                        near);
            }
        }
        return value(outcome);
    }

    void noDeadline(Words words) {
        Object near = Nearest.phrase(words.text(), DeadlineReader.PHRASES);
        Object usual = near.equals("") ? Nearest.words(DeadlineReader.PHRASES.get(0)) : near;
        tell("guidance.fault.deadline", words, Slips.inDeadline(words, this::isDeadline), usual);
    }

    private void tell(String code, Words part, Optional<String> mended, Object otherwise) {
        notes.fault(code, part.quote(), mended.<Object>map(Nearest::words).orElse(otherwise), sentence.quote());
    }
}
