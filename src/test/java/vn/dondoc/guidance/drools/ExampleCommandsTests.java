package vn.dondoc.guidance.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;
import vn.dondoc.guidance.DrlCommand;
import vn.dondoc.guidance.TestCommand;

class ExampleCommandsTests {

    private static final Path PACK = Path.of("rules/lang-son/2020");
    private static final Path GOLDEN = Path.of("src/test/resources/drl/lang-son-2020.drl");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void allExamplesOfLangSonPass() {
        assertThat(test(PACK.toString())).as(out::toString).isZero();
        assertThat(out.toString().lines()).hasSize(1).allMatch(line -> line.matches("\\d{3} ví dụ, 0 sai\\."));
    }

    @Test
    void anExampleThatFailsIsNamedWithExpectedAndGot() throws IOException {
        Path pack = copyOf(PACK);
        Path targets = pack.resolve("chi-tieu.quytac");
        Files.writeString(
                targets,
                Files.readString(targets).replace("1.704/1.705 → Chưa đạt", "1.704/1.705 → Đạt; 0/5 → Chưa đạt"));
        assertThat(test(pack.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(targets + ":")
                .contains("NH-100: ví dụ “1.704/1.705 → Đạt” phải là Đạt, nhưng ra Chưa đạt.")
                .contains(" 1 sai.");
        out.getBuffer().setLength(0);
        assertThat(test(pack.toString(), "--english")).isEqualTo(1);
        assertThat(out.toString()).contains("should be Met, but came out as Not met.");
    }

    @Test
    void aRuleWithAPartThatNoExampleTriesIsNoted() throws IOException {
        Path pack = copyOf(PACK);
        Path targets = pack.resolve("chi-tieu.quytac");
        String sentence = "Mỗi đơn vị cấp xã phấn đấu có ít nhất 1 mô hình phòng, chống tội phạm, đến cuối năm\n";
        Files.writeString(
                targets,
                Files.readString(targets)
                        .replace(sentence, sentence + "  Áp dụng khi: mô hình phòng, chống tội phạm ít nhất 0\n"));
        assertThat(test(pack.toString())).as(out::toString).isZero();
        assertThat(out.toString().lines().filter(line -> line.contains("Lưu ý")))
                .singleElement()
                .asString()
                .contains("MH-XA");
    }

    @Test
    void aPackThatCannotBeReadFails() throws IOException {
        Path pack = copyOf(PACK);
        Files.writeString(pack.resolve("chi-tieu.quytac"), "Chỉ tiêu X\n");
        assertThat(test(pack.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("chi-tieu.quytac:1: ");
    }

    @Test
    void aRulesFolderWithoutCommonRulesIsWrongUse() {
        assertThat(test(PACK.toString(), "--rules-dir", folder.toString())).isEqualTo(2);
    }

    /** When sentences or emission change on purpose: {@code java -jar dondoc.jar rules drl rules/lang-son/2020 > GOLDEN}. */
    @Test
    void theRulesOfLangSonAreEmittedAsEver() throws IOException {
        int exit = new CommandLine(new DrlCommand(messages()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(PACK.toString());
        assertThat(exit).as(err::toString).isZero();
        assertThat(out.toString().lines().toList()).isEqualTo(Files.readAllLines(GOLDEN));
    }

    private Path copyOf(Path pack) throws IOException {
        Path copy = folder.resolve("lang-son/2020");
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = copy.resolve(pack.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }

    private int test(String... arguments) {
        return new CommandLine(new TestCommand(messages()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(List.of("messages/guidance", "messages/territory").toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
