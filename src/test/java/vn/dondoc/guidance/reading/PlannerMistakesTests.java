package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a person who never programmed gets to read for a plausible mistake. In planner-mistakes.txt each line that is not
 * indented is a mistake: in a report's, a target's or a task's sentence, in a line below one, or in a heading; the
 * indented lines after it are all that is told.
 */
class PlannerMistakesTests {

    private static final Path TABLE = Path.of("src/test/resources/planner-mistakes.txt");
    private static final String USUAL = "Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 10/6";

    record Mistake(String where, String written, List<String> told) {

        @Override
        public String toString() {
            return where + ": " + written;
        }
    }

    static Stream<Mistake> mistakes() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith(" ")) {
                mistakes.get(mistakes.size() - 1).told().add(line.strip());
            } else if (!line.isBlank()) {
                String[] parts = line.split(" \\| ", 2);
                mistakes.add(new Mistake(parts[0], parts[1], new ArrayList<>()));
            }
        }
        return mistakes.stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldSoThatItCanBeMended(Mistake mistake) {
        String heading = mistake.where().equals("Dòng đầu")
                ? mistake.written()
                : mistake.where().equals("Dòng dưới") ? "Báo cáo X-1: Thử" : mistake.where() + " X-1: Thử";
        String sentence =
                heading.endsWith(" X-1: Thử") && !mistake.where().equals("Dòng dưới") ? mistake.written() : USUAL;
        String line = mistake.where().equals("Dòng dưới") ? mistake.written() : "";
        List<String> told =
                SmallPack.withRules(heading + "\n  Căn cứ: hd, mục I\n  " + sentence + "\n  " + line + "\n")
                        .messages()
                        .stream()
                        .filter(message -> message.startsWith("a.quytac:"))
                        .map(message -> message.replaceFirst("^a\\.quytac:\\d+: ", ""))
                        .toList();
        assertThat(told).containsExactlyElementsOf(mistake.told());
    }
}
