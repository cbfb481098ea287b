package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.wording.Words;

/** Whatever comes is read as plain text or told as a fault; nothing hangs. */
@Timeout(20)
class HostilePackTests {

    private static final String TASK = "Tỉnh phải hoàn thành việc \"%s\", trong năm";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'); System.exit(1); //",
                "end rule x when eval(true) then end",
                "${7*7} #{T(java.lang.Runtime)} {{x}}",
                "*/ import java.lang.Runtime; /*",
                "\\u0022 \\n \\\\",
                "{0} {1,number} '' '",
                "<script>alert(1)</script>"
            })
    void textOfATaskIsOnlyText(String text) {
        assertThat(SmallPack.withSentence("Nhiệm vụ", TASK.formatted(text))
                        .rule()
                        .demand())
                .isEqualTo(new Demand.Complete(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0} {", "'{", "{9,number,#}", "%s %n"})
    void messagesQuoteWhatWasWritten(String text) {
        assertThat(SmallPack.withSentence("Nhiệm vụ", "Tỉnh phải " + text).messages())
                .first()
                .asString()
                .contains("“" + Words.of(text) + "”");
    }

    @Test
    void windowsFilesReadTheSame() {
        SmallPack pack = SmallPack.withSentence("Nhiệm vụ", TASK.formatted("Rà soát"));
        String windows = "\uFEFF" + "Nhiệm vụ X-1: Thử\n  Căn cứ: hd, mục I\n  ".replace("\n", "\r\n")
                + TASK.formatted("Rà soát") + "\r\n";
        assertThat(pack.with("a.quytac", windows.getBytes(StandardCharsets.UTF_8))
                        .rule()
                        .demand())
                .isEqualTo(new Demand.Complete("Rà soát"));
    }

    @Test
    void tenThousandFaultyRulesAreToldOfSoon() {
        String rules = "Chỉ tiêu A-%d: Tên\n  Căn cứ: hd, mục I\n  Mỗi huyn phải cóo ít nhất 90%% khu dân, trước\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(rules.formatted(i));
        }
        assertThat(SmallPack.aPack().with("a.quytac", text.toString()).faults()).contains("too-many");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
                "mỗi phường, mỗi phường, mỗi phường, ",
                "\"\"\"\"",
                "“““““",
                "1.111.111.111.111.111.111.111",
                "phải phải phải phải phải ",
                "trước ngày 1 của của của "
            })
    void longRepetitionsAreReadInNoTime(String part) {
        String line = part.repeat(3_500 / part.length());
        assertThat(SmallPack.withSentence("Báo cáo", "Mỗi huyện phải " + line + ", trước ngày 10/6")
                        .read()
                        .pack())
                .isNull();
        SmallPack.withSentence("Báo cáo", line + " phải gửi báo cáo năm").read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
                "title: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://example.org']]",
                "title: *nowhere",
                "title: a\ntitle: b",
                "{",
                "- a",
                "title: [",
                "\t"
            })
    void strangeYamlIsAFault(String yaml) {
        assertThat(SmallPack.aPack().with("pack.yaml", yaml).read().pack()).isNull();
    }

    @Test
    void deeplyNestedYamlIsAFault() {
        assertThat(SmallPack.aPack()
                        .with("pack.yaml", "title: " + "[".repeat(3_900))
                        .faults())
                .contains("yaml");
    }

    @Test
    void anUnclosedQuotationMarkInATableIsAFault() {
        assertThat(SmallPack.aPack()
                        .with("clauses.csv", "id,document,clause,kind,responsible,summary,quote,covered_by,reason\n\"x")
                        .read()
                        .pack())
                .isNull();
    }
}
