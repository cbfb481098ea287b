package vn.dondoc.guidance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in rules/README.md says what the code says. */
class FactsTableTests {

    private static final List<Class<? extends Record>> FACTS = List.of(
            Duty.class,
            Tally.class,
            Count.class,
            Quota.class,
            Trend.class,
            Attained.class,
            Receipt.class,
            Waiver.class,
            Certain.class,
            Impossible.class,
            Applies.class,
            DoesNotApply.class,
            Received.class,
            Undecided.class,
            Judged.class,
            Reported.class,
            Total.class,
            Sheet.class,
            Doubt.class);

    @Test
    void everyFactStandsInTheTableWithItsFields() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("rules/README.md")).stream()
                .filter(line -> line.matches("\\| `[A-Z]\\w+` \\|.*"))
                .map(line -> line.substring(0, line.indexOf('|', line.indexOf("` |") + 3)))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        FACTS.stream().map(FactsTableTests::row).toList());
    }

    @Test
    void noFactIsForgotten() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/vn/dondoc/guidance/facts"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
                    .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.concat(
                                    FACTS.stream().map(Class::getSimpleName),
                                    java.util.stream.Stream.of("Spoken", "package-info"))
                            .toList());
        }
    }

    private static String row(Class<? extends Record> fact) {
        String fields = Arrays.stream(fact.getRecordComponents())
                .map(field -> field.getName() + ": " + field.getType().getSimpleName())
                .collect(Collectors.joining(", "));
        return "| `%s` | `%s` ".formatted(fact.getSimpleName(), fields);
    }
}
