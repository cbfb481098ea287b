package vn.dondoc.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;

class CommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/guidance", "messages/territory");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.forLanguageTag("vi"));
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private int run(Object command, String... args) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void checkFindsNoFaultInThePackOfLangSon() {
        assertThat(run(new CheckCommand(messages(), List.of()), "rules/lang-son/2020"))
                .isZero();
        assertThat(out.toString().lines().reduce((first, last) -> last))
                .hasValueSatisfying(last -> assertThat(last).startsWith("0 lỗi"));
    }

    @Test
    void checkCountsTheFaultsOfAllPacks(@TempDir Path empty) throws IOException {
        Files.writeString(empty.resolve("a.quytac"), "Chỉ tiêu A: không\n");
        assertThat(run(new CheckCommand(messages(), List.of()), "--english", empty.toString(), "rules/lang-son/2020"))
                .isOne();
        assertThat(out.toString())
                .contains(empty.resolve("pack.yaml") + ":0: The file pack.yaml is missing.")
                .contains(empty.resolve("a.quytac") + ":1: The code “A” cannot be used")
                .contains("4 faults");
    }

    @Test
    void checkSaysThatAFolderIsMissing() {
        assertThat(run(new CheckCommand(messages(), List.of()), "rules/no-such/2020"))
                .isOne();
        assertThat(out.toString()).contains("rules/no-such/2020:0: Không có thư mục này.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void checkWithoutAFolderIsWrongUse() {
        assertThat(run(new CheckCommand(messages(), List.of()))).isEqualTo(2);
    }

    @Test
    void coverageCountsTheClausesOfLangSon() {
        assertThat(run(new CoverageCommand(messages()), "rules/lang-son/2020")).isZero();
        assertThat(out.toString())
                .contains("HD-I.2-c | lang-son-2020-hd, I.2 | NH-100")
                .contains("Hành chính (không giao việc): 6")
                .endsWith("Đã bao quát: 152/152\n");
    }

    @Test
    void coverageFailsWhereAClauseIsUncovered(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("clauses.csv"), """
                id,document,clause,kind,responsible,summary,quote,covered_by,reason
                A-1,hd,I.1,task,mixed,Việc một,việc,by-hand,
                A-2,hd,I.2,task,mixed,Việc hai,việc,,
                """);
        Files.writeString(folder.resolve("pack.yaml"), "title: Thử\n");
        assertThat(run(new CoverageCommand(messages()), folder.toString())).isOne();
        assertThat(out.toString()).contains("A-2 | hd, I.2 | Chưa bao quát").endsWith("Đã bao quát: 1/2\n");
    }

    @Test
    void diffSaysWhatTwoPacksSayDifferently() {
        assertThat(run(new DiffCommand(messages()), "rules/lang-son/2020", "rules/tuyen-quang/2018"))
                .isZero();
        assertThat(out.toString()).contains("Hạn muộn hơn: “trước ngày 10/6” → “vào ngày 20/6”");
    }

    @Test
    void diffSpeaksEnglishToo() {
        assertThat(run(new DiffCommand(messages()), "--english", "rules/lang-son/2020", "rules/lang-son/2020"))
                .isZero();
        assertThat(out.toString()).endsWith("Nothing differs.\n");
    }

    @Test
    void diffRefusesAFaultyPack(@TempDir Path empty) {
        assertThat(run(new DiffCommand(messages()), "rules/lang-son/2020", empty.toString()))
                .isOne();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Thiếu tệp pack.yaml");
    }

    @Test
    void diffTakesTwoFolders() {
        assertThat(run(new DiffCommand(messages()), "rules/lang-son/2020")).isEqualTo(2);
    }

    @Test
    void newPreparesAPackThatHasNoFaults(@TempDir Path elsewhere) {
        Path target = elsewhere.resolve("lang-son/2021");
        assertThat(run(new NewCommand(messages(), List.of()), "rules/lang-son/2020", "2021", target.toString()))
                .isZero();
        assertThat(out.toString())
                .contains(target.resolve("pack.yaml") + ":15: văn bản của năm 2021")
                .contains("0 lỗi");
        assertThat(run(new CheckCommand(messages(), List.of()), target.toString()))
                .isZero();
    }

    @Test
    void newOverwritesNothing(@TempDir Path existing) {
        assertThat(run(new NewCommand(messages(), List.of()), "rules/lang-son/2020", "2021", existing.toString()))
                .isOne();
        assertThat(err.toString()).contains("Đã có thư mục này");
        assertThat(existing).isEmptyDirectory();
    }

    @Test
    void newRefusesAYearThatIsNotLater(@TempDir Path elsewhere) {
        Path target = elsewhere.resolve("x");
        assertThat(run(new NewCommand(messages(), List.of()), "rules/lang-son/2020", "2019", target.toString()))
                .isOne();
        assertThat(err.toString()).contains("Năm 2019 không ở sau năm 2020");
        assertThat(target).doesNotExist();
    }

    @Test
    void aPackIsNamedByItsFolders(@TempDir Path elsewhere) {
        RulesFolder rules = new RulesFolder();
        assertThat(rules.nameOf(Path.of("rules/lang-son/2020"))).isEqualTo("lang-son/2020");
        assertThat(rules.nameOf(elsewhere.resolve("son-la/2023"))).isEqualTo("son-la/2023");
    }
}
