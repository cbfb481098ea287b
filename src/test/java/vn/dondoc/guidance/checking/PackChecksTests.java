package vn.dondoc.guidance.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.reading.SmallPack;

class PackChecksTests {

    private static final String TARGETS = """
            Chỉ tiêu A-1: Một
              Căn cứ: hd, mục I.1
              %s
              Số liệu: báo cáo BC
              Ví dụ: %s
            Chỉ tiêu A-2: Hai
              Căn cứ: hd, mục I.2
              %s
              Số liệu: báo cáo BC
              Ví dụ: %s
            Báo cáo BC: Báo cáo năm
              Căn cứ: hd, mục II
              Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11
            """;

    private static SmallPack twoTargets(String one, String other) {
        return SmallPack.withRules(TARGETS.formatted(one, examples(one), other, examples(other)));
    }

    private static String examples(String sentence) {
        return sentence.contains("%") ? "1/2 → Đạt; 1/2 → Chưa đạt" : "1 → Đạt; 0 → Chưa đạt";
    }

    @Test
    void aPackInOrderHasNoFaults() {
        assertThat(twoTargets(
                                "Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm",
                                "Toàn tỉnh phấn đấu có ít nhất 1 hộ nghèo, trong năm")
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm | Toàn tỉnh phấn đấu có 95% khu dân cư tổ chức Ngày hội, trong năm  | needless
            Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm | Toàn tỉnh phấn đấu có 80% khu dân cư tổ chức Ngày hội, trong năm  | needless
            Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm | Tỉnh phấn đấu có ít nhất 90% KDC có Ngày hội, đến cuối năm        | needless
            Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm | Tỉnh phấn đấu có trên 90% KDC có Ngày hội, đến cuối năm           | needless
            Toàn tỉnh phải có 90% khu dân cư tổ chức Ngày hội, trong năm     | Tỉnh phấn đấu có 95% KDC có Ngày hội, trong năm                   |
            Toàn tỉnh phải có 95% khu dân cư tổ chức Ngày hội, trong năm     | Tỉnh phấn đấu có 90% KDC có Ngày hội, trong năm                   | needless
            Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm | Tỉnh phấn đấu có 90% KDC có Ngày hội, trong tháng 6              | contradiction
            Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm | Tỉnh phấn đấu có 50% KDC có Ngày hội, trong tháng 6              |
            Toàn tỉnh phấn đấu có 50% khu dân cư tổ chức Ngày hội, trong năm | Tỉnh phấn đấu có 90% KDC có Ngày hội, trong tháng 6              | contradiction
            Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm | Mỗi huyện phấn đấu có 95% khu dân cư tổ chức Ngày hội, trong năm  |
            Mỗi huyện phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm | Mỗi thị xã phấn đấu có 95% khu dân cư tổ chức Ngày hội, trong năm | contradiction
            Mỗi huyện phấn đấu có 95% khu dân cư tổ chức Ngày hội, trong năm | Mỗi thị xã phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm | needless
            Mỗi phường phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm | Mỗi thị trấn phấn đấu có 95% khu dân cư tổ chức Ngày hội, trong năm |
            Hằng quý, tỉnh phấn đấu có 90% KDC có Ngày hội, trong quý        | Tỉnh phấn đấu có 95% KDC có Ngày hội, trong năm                   |
            Toàn tỉnh phấn đấu có ít nhất 9 hộ nghèo, trong năm              | Toàn tỉnh phấn đấu có không quá 5 hộ nghèo, trong năm             | contradiction
            Toàn tỉnh phấn đấu có ít nhất 5 hộ nghèo, trong năm              | Toàn tỉnh phấn đấu có không quá 9 hộ nghèo, trong năm             |
            Toàn tỉnh phấn đấu có ít nhất 5 hộ nghèo, trong năm              | Toàn tỉnh phấn đấu có không quá 5 hộ nghèo, trong năm             |
            Toàn tỉnh phấn đấu có ít nhất 5 hộ nghèo, trong năm              | Toàn tỉnh phấn đấu có dưới 5 hộ nghèo, trong năm                  | contradiction
            Toàn tỉnh phấn đấu có không quá 5 hộ nghèo, trong năm            | Toàn tỉnh phấn đấu có dưới 5 hộ nghèo, trong năm                  | needless
            Mỗi huyện phấn đấu đạt 100% chỉ tiêu giao hộ nghèo, trong năm    | Mỗi huyện phấn đấu đạt 90% chỉ tiêu giao hộ nghèo, trong năm      | needless warning.nothing-allotted
            Tỉnh phấn đấu giảm ít nhất 5% hộ nghèo so với năm trước, trong năm | Tỉnh phấn đấu giảm trên 5% hộ nghèo so với năm trước, trong năm | needless
            Tỉnh phấn đấu giảm ít nhất 5% hộ nghèo so với năm trước, trong năm | Tỉnh phấn đấu tăng ít nhất 5% hộ nghèo so với năm trước, trong năm | contradiction
            Tỉnh phấn đấu giảm ít nhất 5% hộ nghèo so với năm trước, trong năm | Tỉnh phấn đấu giảm ít nhất 3% hộ nghèo so với kỳ trước, trong năm |
            """)
    void rulesOfTheSameUnitAndIndicatorAgree(String one, String other, String fault) {
        assertThat(String.join(" ", new TreeSet<>(twoTargets(one, other).faults())))
                .isEqualTo(fault == null ? "" : fault);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            trước ngày 1/12                | warning.figures-before-day
            vào ngày 22/11                 | warning.figures-before-day
            vào ngày 21/11                 |
            từ ngày 1/10 đến ngày 30/11    | warning.figures-before-day
            trong tháng 11                 | warning.figures-before-day
            trong năm                      |
            """)
    void figuresThatComeBeforeTheDayOfTheTargetAreNoted(String deadline, String warning) {
        String other = "Toàn tỉnh phấn đấu có ít nhất 1 hộ nghèo, trong năm";
        String sentence = "Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức Ngày hội, " + deadline;
        assertThat(String.join(" ", twoTargets(sentence, other).faults())).isEqualTo(warning == null ? "" : warning);
    }

    @Test
    void rulesForDifferentListsDoNotMeet() {
        String sentence = "Mỗi đơn vị cấp xã phấn đấu có ít nhất %s hộ nghèo, trong năm\n  %s";
        assertThat(twoTargets(
                                sentence.formatted("1", "Chỉ áp dụng: danh sách \"13 xã điểm\""),
                                sentence.formatted("2", "Trừ: danh sách \"13 xã điểm\""))
                        .faults())
                .isEmpty();
    }

    private static SmallPack twoReports(String one, String other) {
        return SmallPack.withRules("""
                Báo cáo A-1: Một
                  Căn cứ: hd, mục I.1
                  %s
                Báo cáo A-2: Hai
                  Căn cứ: hd, mục I.2
                  %s
                """.formatted(one, other));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11 | Mỗi đơn vị cấp xã phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 25/11 | due-before-below
            Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11 | Mỗi đơn vị cấp xã phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 15/11 |
            Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11 | Mỗi đơn vị cấp xã phải gửi báo cáo năm kèm biểu bieu-1, không ghi ngày   |
            Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11 | Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, ngày 21/11               | needless warning.same-day
            Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11 | Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, ngày 22/11               | contradiction
            Mỗi huyện phải gửi báo cáo quý, trước ngày 20 của tháng cuối quý | Mỗi huyện phải gửi báo cáo tháng, trước ngày 20 hằng tháng               | warning.same-day
            Mỗi huyện phải gửi báo cáo quý, trước ngày 20 của tháng cuối quý | Mỗi đơn vị cấp xã phải gửi báo cáo tháng, trước ngày 20 hằng tháng       |
            """)
    void reportsGoTogether(String one, String other, String faults) {
        assertThat(String.join(" ", twoReports(one, other).faults())).isEqualTo(faults == null ? "" : faults);
    }

    @Test
    void onePaperForSeveralReportsLeavesNothingToWarnOf() {
        assertThat(twoReports(
                                "Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 20/6\n  Thay cho: A-2 tháng 6",
                                "Mỗi huyện phải gửi báo cáo tháng, trước ngày 20 hằng tháng")
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2021 | Mỗi huyện phải gửi báo cáo năm, trước ngày 22/11              |
            2021 | Mỗi đặc khu phải gửi báo cáo năm, trước ngày 22/11            | tier-not-yet
            2025 | Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 10/6           |
            2025 | Mỗi huyện phải gửi báo cáo năm, trước ngày 22/11              | tier-gone
            2025 | Mỗi huyện phải gửi báo cáo tháng, trước ngày 20 hằng tháng    |
            2026 | Mỗi huyện phải gửi báo cáo năm, không ghi ngày                | tier-gone
            2026 | Mỗi thị trấn phải gửi báo cáo năm, trước ngày 22/11           | tier-gone
            2026 | Các cấp phải gửi báo cáo năm, trước ngày 22/11                |
            2026 | Mỗi xã, phường, đặc khu phải gửi báo cáo năm, trước ngày 22/11 |
            """)
    void aTierMustExist(String year, String sentence, String fault) {
        assertThat(SmallPack.withSentence("Báo cáo", sentence)
                        .replacing("pack.yaml", "2021", year)
                        .faults())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void everyClauseIsCoveredByRulesThatCiteIt() {
        String task = "Nhiệm vụ A-1: Tên\n  Căn cứ: hd, mục I.1\n  Tỉnh phải hoàn thành việc \"A\", trong năm\n";
        SmallPack pack = SmallPack.withRules(task);
        String row = "HD-X,hd,I.2,task,mixed,Việc,việc,%s,\n";
        String before = "HD-I.1-A-1";
        assertThat(pack.replacing("clauses.csv", before, row.formatted("by-hand") + before)
                        .faults())
                .isEmpty();
        assertThat(SmallPack.withRules(task)
                        .replacing("clauses.csv", before, row.formatted("") + before)
                        .faults())
                .containsExactly("uncovered");
        assertThat(SmallPack.withRules(task)
                        .replacing("clauses.csv", before, row.formatted("A-1") + before)
                        .faults())
                .containsExactly("rule-does-not-cite");
        assertThat(SmallPack.withRules(task)
                        .replacing("clauses.csv", before, row.formatted("A-1; B-1") + before)
                        .faults())
                .containsExactly("rule-does-not-cite", "unknown-rule");
        assertThat(SmallPack.withRules(task)
                        .replacing("clauses.csv", "việc,A-1", "việc,by-hand")
                        .faults())
                .containsExactly("clause-does-not-name");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            có 90% khu dân cư tổ chức Ngày hội, trong năm  | examples-both-ways warning.no-figures
            """)
    void aTargetHasExamplesAndAReport(String demand, String faults) {
        assertThat(String.join(
                        " ",
                        SmallPack.withSentence("Chỉ tiêu", "Toàn tỉnh phấn đấu " + demand)
                                .faults()))
                .isEqualTo(faults);
    }

    @Test
    void aReportThatDoesNotCarryTheFigureIsNoted() {
        assertThat(twoTargets(
                                "Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm",
                                "Toàn tỉnh phấn đấu có ít nhất 1 hộ nghèo, trong năm")
                        .replacing("forms/bieu-1.yaml", "quy, ho-ngheo, tong-ho", "quy")
                        .faults())
                .containsExactly("warning.figures-not-on-form");
    }

    @ParameterizedTest(name = "{0}: {1} instead of {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            pack.yaml         | year: 2021              | year: hai                  | yaml-year
            pack.yaml         | year: 2021              | yaer: 2021                 | yaml-key yaml-missing
            pack.yaml         | from: 2021-01-01        | from: 01/01/2021           | yaml-date
            pack.yaml         | to: 2021-12-31          | to: 2020-12-31             | window-backwards
            pack.yaml         | title: Bộ thử           | holidays: khi nào cũng được | yaml-missing yaml-choice
            pack.yaml         | lists/xa-diem.csv       | lists/xa-diam.csv          | no-such-file
            pack.yaml         | commune: district       | commune: disrict           | yaml-choice
            indicators.csv    | mo-hinh,                | Mô hình,                   | unknown-indicator-code indicator-code
            indicators.csv    | ,count,mô hình          | ,cuont,mô hình             | csv-value
            indicators.csv    | ho-ngheo,tong-ho,at     | ho-ngheo,tong,at           | unknown-indicator-code
            indicators.csv    | tỷ lệ hộ nghèo,Tỷ       | hộ nghèo,Tỷ                | phrase-twice
            indicators.csv    | tong-ho,,Tổng           | ho-ngheo,,Tổng             | twice unknown-indicator-code
            forms/bieu-1.yaml | values: [kdc-ngay-hoi   | values: [kdc-ngay          | unknown-indicator-code
            forms/bieu-1.yaml | ho-ngheo <= tong-ho     | ho-ngheo < tong-ho         | form-total
            forms/bieu-1.yaml | clause: Biểu            | clause: Biểu 2             | form-clause
            clauses.csv       | ,reference,mixed        | ,refrence,mixed            | csv-value
            clauses.csv       | HD-bieu,hd,             | HD-bieu,kh,                | form-clause clause-document
            """)
    void slipsInTheOtherFilesAreTold(String file, String old, String slip, String faults) {
        assertThat(SmallPack.aPack().replacing(file, old, slip).faults().stream()
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrder(faults.split(" "));
    }

    @Test
    void aSlipInAFormIsToldWithItsLine() {
        assertThat(SmallPack.aPack()
                        .replacing("forms/bieu-1.yaml", "values: [kdc-ngay-hoi", "values: [kdc-ngay")
                        .messages())
                .containsExactly("forms/bieu-1.yaml:11: Không có chỉ số “kdc-ngay” trong indicators.csv."
                        + " Gần nhất: “kdc-ngay-hoi”.");
    }
}
