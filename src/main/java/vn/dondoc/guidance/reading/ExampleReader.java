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

/** Reads {@code 1.705/1.705 → Đạt; 1.704/1.705 → Chưa đạt}. */
final class ExampleReader {

    private static final Pattern EXAMPLE =
            Folding.pattern("([^/→]+?)(?: ?/ ?([^/→]+?))? ?(?:→|->) ?(đạt|chưa đạt|vượt mức)\\.?");

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
            return Outcome.wrong("guidance.fault.example", words.quote());
        } else if (!(demand instanceof Demand.Share) && !(demand instanceof Demand.Count)) {
            return Outcome.wrong("guidance.fault.example-without-figures");
        }
        boolean share = demand instanceof Demand.Share;
        if (share != (match.get().group(2) != null)) {
            return Outcome.wrong(share ? "guidance.fault.example-needs-whole" : "guidance.fault.example-has-whole");
        }
        Optional<Long> value = figure(words.group(match.get(), 1));
        Optional<Long> whole = share ? figure(words.group(match.get(), 2)) : Optional.empty();
        if (value.isEmpty() || share && whole.isEmpty()) {
            return Outcome.wrong("guidance.fault.example", words.quote());
        } else if (share && value.get() > whole.get()) {
            return Outcome.wrong("guidance.fault.example-part-over-whole");
        }
        boolean met = match.get().group(3).equals("đạt");
        return Outcome.of(new Example(words.text(), value.get(), whole.orElse(null), met, line));
    }

    private static Optional<Long> figure(Words words) {
        return Amount.of(words)
                .filter(amount -> amount.isWhole() && amount.kind() != Amount.Kind.PERCENT)
                .map(amount -> amount.value().longValueExact());
    }
}
