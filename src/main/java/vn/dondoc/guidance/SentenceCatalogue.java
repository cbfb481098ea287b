package vn.dondoc.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Everything one can write in a rule, as people read it: the reference in {@code rules/README.md}, the palette of the
 * editor and the hints in faults are all made from it. Tests hold it to what the readers read.
 */
public final class SentenceCatalogue {

    private static final String FILE = "/guidance/sentences.yaml";

    private static final Map<String, List<Entry>> ENTRIES = read();

    private SentenceCatalogue() {}

    /** What an entry is a part of, in the order of the reference. */
    public enum Group {
        HEADINGS,
        VERBS,
        PERIODS,
        SCOPES,
        DEMANDS,
        COMPARISONS,
        NUMBERS,
        DEADLINES,
        LINES,
        STEPS;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The message that names it. */
        public String titleKey() {
            return "guidance.catalogue." + key();
        }

        /** The message that says what one of its entries means. */
        public String meaningKey(Entry entry) {
            return titleKey() + "." + entry.id();
        }

        /** In the order of the reference. */
        public List<Entry> entries() {
            return Objects.requireNonNull(ENTRIES.get(key()));
        }

        /** All examples of its entries, in order: what one could have written. */
        public List<String> examples() {
            return entries().stream()
                    .flatMap(entry -> entry.examples().stream())
                    .toList();
        }
    }

    /**
     * One thing one can write.
     *
     * @param id unique in its group
     * @param pattern as the reference shows it; {@code <…>} is to be filled in
     * @param insert what the palette inserts; {@code <…>} is to be filled in; of a heading its whole block, each line
     *     with its line break
     * @param examples each is understood; the first is shown, the others say the same in other words; never empty
     */
    public record Entry(String id, String pattern, String insert, List<String> examples) {

        public String example() {
            return examples.get(0);
        }
    }

    private static Map<String, List<Entry>> read() {
        try (InputStream file = SentenceCatalogue.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
