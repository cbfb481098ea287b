package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Severity;

class RuleReaderTests {

    private static final String REPORT = "Mỗi huyện phải gửi báo cáo 6 tháng kèm biểu bieu-1, trước ngày 10/6\n";

    private static Rule report(String line) {
        return SmallPack.withSentence("Báo cáo", REPORT + "  " + line).rule();
    }

    @Test
    void readsEveryLineUnderAHeadingInAnyOrder() {
        Rule rule = SmallPack.withRules("""
                # Lời giải thích
                Báo cáo BC-6T: Báo cáo 6 tháng
                  Nhắc: trước hạn 2 ngày làm việc
                  Đề nghị: khẩn trương gửi

                  # giữa các dòng
                  Mỗi huyện phải gửi báo cáo 6 tháng kèm biểu bieu-1, trước ngày 10/6
                  Chốt số liệu: ngày 31/5
                  Mức độ: trọng tâm
                  Trừ: 182; huyện Cao Lộc
                  Áp dụng khi: số hộ nghèo lớn hơn 0
                  Hiệu lực: từ ngày 1/3 đến ngày 30/9
                  Thay cho: BC-THANG tháng 6; BC-QUY quý II
                \tCăn cứ: hd, mục III (kết)
                Báo cáo BC-THANG: Tháng
                  Căn cứ: hd, mục IV
                  Mỗi huyện phải gửi báo cáo tháng, trước ngày 20 hằng tháng
                Báo cáo BC-QUY: Quý
                  Căn cứ: hd, mục V
                  Mỗi huyện phải gửi báo cáo quý, trước ngày 20 của tháng cuối quý
                """).rule();
        assertThat(rule.code()).isEqualTo("BC-6T");
        assertThat(rule.title()).isEqualTo("Báo cáo 6 tháng");
        assertThat(rule.file()).isEqualTo("a.quytac");
        assertThat(rule.line()).isEqualTo(2);
        assertThat(rule.citations()).containsExactly(new Rule.Citation("hd", "III (kết)"));
        assertThat(rule.severity()).isEqualTo(Severity.KEY);
        assertThat(rule.cutOff()).isEqualTo(LocalDate.of(2021, 5, 31));
        assertThat(rule.remedy()).isEqualTo("khẩn trương gửi");
        assertThat(rule.except()).containsExactly("182", "huyện Cao Lộc");
        assertThat(rule.only()).isNull();
        assertThat(rule.from()).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(rule.until()).isEqualTo(LocalDate.of(2021, 9, 30));
        assertThat(rule.condition())
                .isEqualTo(new Rule.Condition("số hộ nghèo lớn hơn 0", "ho-ngheo", Comparison.MORE_THAN, 0));
        assertThat(rule.ladder())
                .isNotNull()
                .satisfies(ladder -> assertThat(ladder.steps()).hasSize(1));
        assertThat(rule.insteadOf())
                .containsExactly(
                        new Rule.Replaced("BC-THANG", Period.parse("2021-06")),
                        new Rule.Replaced("BC-QUY", Period.parse("2021-Q2")));
    }

    @Test
    void anEmptyListIsNoUnitYet() {
        assertThat(report("Chỉ áp dụng: danh sách \"Chưa có\"").only()).isEmpty();
        assertThat(report("Chỉ áp dụng: danh sách “13 xã điểm”; 06190").only())
                .isEqualTo(Set.of("06184", "06187", "06190"));
        assertThat(report("Mức độ: theo dõi").only()).isNull();
    }

    @Test
    void aUnitIsNamedWithItsParentAfterAComma() {
        assertThat(report("Trừ: xã Tân Thanh, huyện Văn Lãng; thị trấn Đồng Đăng")
                        .except())
                .containsExactly("xã Tân Thanh, huyện Văn Lãng", "thị trấn Đồng Đăng");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Trừ: huyện Cao Lộc, huyện Lộc Bình     | units-divided-by-commas
            Trừ: Cao Lộc                           | unit
            Chỉ áp dụng: danh sách "12 xã"         | unknown-list
            Mức độ: cao                            | severity
            Nhắc: hằng ngày                        | ladder
            Chốt số liệu: cuối tháng 5             | day
            Chốt số liệu: ngày 31/6                | no-such-day
            Hiệu lực: từ ngày 30/9 đến ngày 1/3    | window-backwards
            Hiệu lực: cả năm                       | validity
            Áp dụng khi: có hộ nghèo               | condition
            Áp dụng khi: số hộ khá lớn hơn 0       | unknown-indicator
            Số liệu: báo cáo BC-KHAC               | unknown-report
            Thay cho: BC-KHAC tháng 6              | unknown-report
            Thay cho: X-1 tháng 13                 | instead-of
            Ví dụ: 1 → Đạt                         | example-without-figures
            Mức độ:                                | empty-line
            Muc do: trọng tâm                      | line
            Tỉnh phải hoàn thành việc "A"          | two-sentences
            """)
    void saysWhichLineIsWrong(String line, String fault) {
        SmallPack pack = SmallPack.withSentence("Báo cáo", REPORT + "  " + line);
        assertThat(pack.faults()).containsExactly(fault);
        assertThat(pack.read().faults().get(0).line()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            9/10 → Đạt; 8/10 → Chưa đạt        |
            9/10 -> đạt; 8/10 -> chưa đạt      |
            9 → Đạt; 8/10 → Chưa đạt           | example-needs-whole
            9/10 → Đạt; 8/10 → Hỏng            | example-words
            11/10 → Đạt; 8/10 → Chưa đạt       | example-part-over-whole
            9/10 → Đạt; 8,5/10 → Chưa đạt      | example-words
            9/10 → Đạt                         | examples-both-ways
            """)
    void readsExamplesOfAShare(String examples, String fault) {
        SmallPack pack = SmallPack.withRules("""
                Chỉ tiêu NH: Ngày hội
                  Căn cứ: hd, mục I
                  Toàn tỉnh phấn đấu có 90%% khu dân cư tổ chức Ngày hội, trong năm
                  Số liệu: báo cáo BC
                  Ví dụ: %s
                Báo cáo BC: Báo cáo năm
                  Căn cứ: hd, mục II
                  Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11
                """.formatted(examples));
        assertThat(pack.faults()).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bc-6t", "BC_6T", "B", "BC 6T", "ĐK-1", "ABCDEFGHIJKLMNOPQRSTU", "A\"); System.exit(0); //"})
    void aCodeIsCapitalsDigitsAndHyphens(String code) {
        assertThat(SmallPack.aPack()
                        .with("a.quytac", "Báo cáo " + code + ": Tên\n  Căn cứ: hd, mục I\n")
                        .faults())
                .containsExactly("code");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            Chỉ tieu A-1: Tên       | heading
            Mỗi huyện phải gửi      | heading
            '  lạc lõng'            | line-without-heading
            Báo cáo A-1: Tên        | no-citation no-sentence
            """)
    void whatIsNoRuleIsSaid(String text, String faults) {
        assertThat(SmallPack.aPack().with("a.quytac", text).faults()).containsExactlyInAnyOrder(faults.split(" "));
    }

    @Test
    void aCitationNamesDocumentAndClause() {
        String rule = "Nhiệm vụ A-1: Tên\n  Căn cứ: %s\n  Tỉnh phải hoàn thành việc \"A\", trong năm\n";
        assertThat(SmallPack.withRules(rule.formatted("hd, mục I.1")).faults()).isEmpty();
        SmallPack pack = SmallPack.withRules(rule.formatted("hd, mục I.1"));
        assertThat(pack.with("a.quytac", rule.formatted("hd, mục I.2")).faults())
                .containsExactly("unknown-clause");
        assertThat(pack.with("a.quytac", rule.formatted("kh, mục I.1")).faults())
                .containsExactly("unknown-document");
        assertThat(pack.with("a.quytac", rule.formatted("hd I.1")).faults()).containsExactly("citation");
    }

    @Test
    void aCodeIsUsedOnceInAllFiles() {
        String rule = "Nhiệm vụ A-1: Tên\n  Căn cứ: hd, mục I\n  Tỉnh phải hoàn thành việc \"%s\", trong năm\n";
        SmallPack pack = SmallPack.withRules(rule.formatted("A")).with("b.quytac", rule.formatted("B"));
        assertThat(pack.messages()).containsExactly("b.quytac:1: Mã A-1 đã dùng ở a.quytac:1.");
    }
}
