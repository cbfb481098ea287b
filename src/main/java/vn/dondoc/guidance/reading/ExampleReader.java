package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule.Example;
import vn.dondoc.guidance.wording.Amount;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/** Reads {@code 1.705/1.705 → Đạt; 1.704/1.705 → Chưa đạt}, {@code 95 so với 100 → Đạt}. */
final class ExampleReader {

    private static final Pattern EXAMPLE =
            Folding.pattern("([^/→]+?)(?:(?: ?/ ?| so với )([^/→]+?))? ?(?:→|->) ?(đạt|chưa đạt|vượt mức)\\.?");

    List<Example> read(Words words, Demand demand, Notes notes) {
        List<Example> examples = new ArrayList<>();
        for (Words part : words.split(';')) {
            Outcome<Example> outcome = one(part, demand, notes.line());
            outcome.tell(notes, part);
            Optional.ofNullable(outcome.value()).ifPresent(examples::add);
        }
        return examples;
    }

    private static Outcome<Example> one(Words words, Demand demand, int line) {
        Optional<Matcher> match = words.match(EXAMPLE);
        if (match.isEmpty()) {
            return Outcome.wrong("guidance.fault.example-words", words.quote());
        } else if (!(demand instanceof Demand.Measured)) {
            return Outcome.wrong("guidance.fault.example-without-figures");
        }
        boolean ofWhole = !(demand instanceof Demand.Count);
        if (ofWhole != (match.get().group(2) != null)) {
            return Outcome.wrong(ofWhole ? "guidance.fault.example-needs-whole" : "guidance.fault.example-has-whole");
        }
        Optional<Long> value = figure(words.group(match.get(), 1));
        Optional<Long> whole = ofWhole ? figure(words.group(match.get(), 2)) : Optional.empty();
        if (value.isEmpty() || ofWhole && whole.isEmpty()) {
            return Outcome.wrong("guidance.fault.example-words", words.quote());
        } else if (isPart(demand) && value.get() > whole.get()) {
            return Outcome.wrong("guidance.fault.example-part-over-whole");
        }
        boolean met = match.get().group(3).equals("đạt");
        return Outcome.of(new Example(words.text(), value.get(), whole.orElse(null), met, line));
    }

    /** A number may well be above what was allotted, or above last year's. */
    private static boolean isPart(Demand demand) {
        return demand instanceof Demand.Share || demand instanceof Demand.Meeting;
    }

    private static Optional<Long> figure(Words words) {
        return Amount.of(words)
                .filter(amount -> amount.isWhole() && amount.kind() != Amount.Kind.PERCENT)
                .map(amount -> amount.value().longValueExact());
    }
}
