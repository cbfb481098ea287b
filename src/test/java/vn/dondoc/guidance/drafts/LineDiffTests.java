package vn.dondoc.guidance.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.drafts.LineDiff.Line;
import vn.dondoc.guidance.drafts.LineDiff.Piece;
import vn.dondoc.guidance.drafts.LineDiff.Sign;

class LineDiffTests {

    private static String told(LineDiff diff) {
        return diff.lines().stream()
                .map(line -> switch (line.sign()) {
                            case SAME -> " ";
                            case REMOVED -> "-";
                            case ADDED -> "+";
                        }
                        + text(line))
                .collect(Collectors.joining(" "));
    }

    private static String text(Line line) {
        return line.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(""));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    abc, abc, " a  b  c"
                    "",  ab,  "+a +b"
                    ab,  "",  "-a -b"
                    abc, axc, " a -b +x  c"
                    abc, ac,  " a -b  c"
                    ac,  abc, " a +b  c"
                    abcd,xbcy,"-a +x  b  c -d +y"
                    """)
    void linesStandInReadingOrder(String before, String after, String told) {
        assertThat(told(LineDiff.of(lines(before), lines(after)))).isEqualTo(told);
    }

    @Test
    void eachTextCanBeReadOutOfTheDifference() {
        Random random = new Random(20201118);
        for (int round = 0; round < 500; round++) {
            List<String> before = random(random);
            List<String> after = random(random);
            LineDiff diff = LineDiff.of(before, after);
            assertThat(side(diff, Sign.ADDED)).isEqualTo(before);
            assertThat(side(diff, Sign.REMOVED)).isEqualTo(after);
            assertThat(diff.added() - diff.removed()).isEqualTo(after.size() - before.size());
        }
    }

    private static List<String> random(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> "câu " + random.nextInt(4))
                .toList();
    }

    private static List<String> side(LineDiff diff, Sign without) {
        return diff.lines().stream()
                .filter(line -> line.sign() != without)
                .map(LineDiffTests::text)
                .toList();
    }

    @Test
    void insideAChangedSentenceTheChangedWordsAreMarked() {
        LineDiff diff = LineDiff.of(
                List.of("Toàn tỉnh phấn đấu có ít nhất 90% khu dân cư, trong năm"),
                List.of("Toàn tỉnh phấn đấu có ít nhất 92,5% khu dân cư, đến cuối năm"));
        assertThat(diff.lines())
                .extracting(Line::pieces)
                .allSatisfy(pieces -> assertThat(pieces).hasSize(5));
        assertThat(diff.lines().get(1).pieces())
                .filteredOn(Piece::changed)
                .extracting(Piece::text)
                .containsExactly("92,5", "đến cuối ");
    }

    @Test
    void lineEndsAndMarksAreNoLines() {
        LineDiff diff = LineDiff.of(
                "\uFEFFmột\r\nhai\r\n".getBytes(StandardCharsets.UTF_8), "một\nhai".getBytes(StandardCharsets.UTF_8));
        assertThat(diff.added() + diff.removed()).isZero();
    }

    @Test
    void textsWithoutAnythingInCommonAreComparedInTime() {
        List<String> before = IntStream.range(0, 100_000).mapToObj(i -> "a" + i).toList();
        List<String> after = IntStream.range(0, 100_000).mapToObj(i -> "b" + i).toList();
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            assertThat(LineDiff.of(before, after).added()).isEqualTo(100_000);
            assertThat(LineDiff.of(before.subList(0, 1_500), after.subList(0, 1_500))
                            .removed())
                    .isEqualTo(1_500);
        });
    }

    @Test
    void whatDidNotChangeIsOnlyCountedButNeverASingleLine() {
        List<String> before = IntStream.range(0, 40).mapToObj(i -> "câu " + i).toList();
        List<String> after = before.stream()
                .map(line -> line.equals("câu 10") || line.equals("câu 18") ? line + " sửa" : line)
                .toList();
        FoldedDiff folded = FoldedDiff.of(LineDiff.of(before, after));
        assertThat(folded.rows().stream().map(FoldedDiff.Row::folded).filter(count -> count > 0))
                .containsExactly(7, 18);
        assertThat(folded.more()).isZero();
    }

    @Test
    void ofAnEndlessChangeTheRestIsCounted() {
        List<String> after = IntStream.range(0, 5_000).mapToObj(i -> "câu " + i).toList();
        FoldedDiff folded = FoldedDiff.of(LineDiff.of(List.of(), after));
        assertThat(folded.rows()).hasSize(1_500);
        assertThat(folded.more()).isEqualTo(3_500);
    }
}
