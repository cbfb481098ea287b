package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;

/** The lines under a heading, sorted by what they are about. */
final class Body {

    private final Notes place;
    private final Map<Key, Block.Line> lines = new EnumMap<>(Key.class);
    private final List<Block.Line> examples = new ArrayList<>();
    private Block.@Nullable Line sentence;
    private boolean verbMissing;

    private Body(Notes place) {
        this.place = place;
    }

    /** Unknown lines, lines given twice and lines missing are told to the block's place. */
    static Body of(Block block) {
        Body body = new Body(block.place());
        block.lines().forEach(body::sort);
        if (body.sentence == null && !body.verbMissing) {
            block.place().fault("guidance.fault.no-sentence", block.code());
        }
        if (!body.lines.containsKey(Key.CITATIONS)) {
            block.place().fault("guidance.fault.no-citation", block.code());
        }
        return body;
    }

    private void sort(Block.Line line) {
        Notes here = place.at(line.number());
        Optional<Key> key = Key.of(line.words());
        if (key.isPresent()) {
            Words value = line.words().from(line.words().text().indexOf(':') + 1);
            Block.Line rest = new Block.Line(line.number(), value);
            if (value.isEmpty()) {
                here.fault("guidance.fault.empty-line", key.get().words());
            } else if (key.get() == Key.EXAMPLES) {
                examples.add(rest);
            } else if (lines.putIfAbsent(key.get(), rest) != null) {
                here.fault("guidance.fault.line-twice", key.get().words());
            }
        } else if (!SentenceReader.looksLikeOne(line.words())) {
            tellUnknown(line.words(), here);
        } else if (sentence != null) {
            here.fault("guidance.fault.two-sentences", line.words().quote());
        } else {
            sentence = line;
        }
    }

    /** A line without its colon, a sentence without its verb, or anything else. */
    private void tellUnknown(Words line, Notes here) {
        Optional<Key> key = Key.before(line);
        int colon = line.text().indexOf(':');
        if (colon < 0 && key.isPresent()) {
            String words = key.get().words();
            here.fault("guidance.fault.colon", words, words + ": " + line.from(words.length()));
        } else if (colon < 0 && sentence == null && line.text().indexOf(' ') > 0) {
            verbMissing = true;
            here.fault("guidance.fault.verb", line.quote());
        } else {
            String begin = colon < 0 ? line.text() : line.text().substring(0, colon + 1);
            here.fault("guidance.fault.line", line.quote(), Nearest.phrase(begin, Key.all()));
        }
    }

    /** Reads one line's words. */
    interface Reader<T> {
        Outcome<T> read(Words words, Notes notes);
    }

    /** What the line says; empty if it is not there or its faults were told. */
    <T> Optional<T> read(Key key, Reader<T> reader) {
        Block.Line line = lines.get(key);
        if (line == null) {
            return Optional.empty();
        }
        Outcome<T> outcome = reader.read(line.words(), place.at(line.number()));
        outcome.tell(place.at(line.number()), line.words());
        return Optional.ofNullable(outcome.value());
    }

    Optional<String> text(Key key) {
        return Optional.ofNullable(lines.get(key)).map(line -> line.words().text());
    }

    Optional<Sentence> sentence(SentenceReader reader) {
        return sentence == null ? Optional.empty() : reader.read(sentence.words(), place.at(sentence.number()));
    }

    /** Line of the sentence; of the heading if there is none. */
    int sentenceLine() {
        return sentence == null ? place.line() : sentence.number();
    }

    List<Rule.Example> examples(ExampleReader reader, Demand demand) {
        return examples.stream()
                .flatMap(line -> reader.read(line.words(), demand, place.at(line.number())).stream())
                .toList();
    }
}
