package vn.dondoc.guidance.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.reading.SmallPack;

/** Rules that lean on other rules: shares of units that meet one, days before the tier above, one paper for several. */
class RulesTogetherTests {

    private static final String TARGET = """
            Chỉ tiêu %s: Tên
              Căn cứ: hd, mục %s
              %s
              Ví dụ: 9/10 → Đạt; 1/10 → Chưa đạt
            """;

    private static List<String> faults(String rules) {
        return SmallPack.withRules(rules).faults().stream()
                .filter(code -> !code.equals("warning.no-figures") && !code.equals("warning.instead-of"))
                .toList();
    }

    private static String said(List<String> faults) {
        return String.join(" ", faults);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Mỗi huyện phấn đấu có 75% xã đạt chỉ tiêu B, trong năm                  | Mỗi đơn vị cấp xã phấn đấu có 90% KDC có Ngày hội, trong năm |
            Toàn tỉnh phấn đấu có ít nhất 75% xã, phường, thị trấn đạt chỉ tiêu B, trong năm | Mỗi phường phấn đấu có 90% KDC có Ngày hội, trong năm |
            Toàn tỉnh phấn đấu có trên 75% huyện đạt chỉ tiêu B, trong năm          | Mỗi thị xã phấn đấu có 90% KDC có Ngày hội, trong năm        |
            Toàn tỉnh phấn đấu có tất cả khu dân cư đạt chỉ tiêu B, trong năm       | Mỗi khu dân cư phấn đấu có 90% KDC có Ngày hội, trong năm    |
            Toàn tỉnh phấn đấu có 75% xã (không kể phường, thị trấn) đạt chỉ tiêu B, trong năm | Mỗi xã (không kể phường, thị trấn) phấn đấu có 90% KDC có Ngày hội, trong năm |
            Mỗi huyện phấn đấu có 75% xã đạt chỉ tiêu B, trong năm                  | Mỗi huyện phấn đấu có 90% KDC có Ngày hội, trong năm         | meeting-not-asked
            Mỗi huyện phấn đấu có 75% phường đạt chỉ tiêu B, trong năm              | Mỗi thị trấn phấn đấu có 90% KDC có Ngày hội, trong năm      | meeting-not-asked
            Mỗi đơn vị cấp xã phấn đấu có 75% xã đạt chỉ tiêu B, trong năm          | Mỗi đơn vị cấp xã phấn đấu có 90% KDC có Ngày hội, trong năm | meeting-not-below
            Các cấp phấn đấu có 75% xã đạt chỉ tiêu B, trong năm                    | Mỗi đơn vị cấp xã phấn đấu có 90% KDC có Ngày hội, trong năm | meeting-not-below
            Hằng quý, mỗi huyện phấn đấu có 75% xã đạt chỉ tiêu B, trong quý        | Mỗi đơn vị cấp xã phấn đấu có 90% KDC có Ngày hội, trong năm | meeting-rhythm
            Mỗi huyện phấn đấu có 75% xã đạt chỉ tiêu C, trong năm                  | Mỗi đơn vị cấp xã phấn đấu có 90% KDC có Ngày hội, trong năm | unknown-target
            Mỗi huyện phấn đấu có 75% thôn đạt chỉ tiêu B, trong năm                | Mỗi đơn vị cấp xã phấn đấu có 90% KDC có Ngày hội, trong năm | units-below
            Mỗi huyện phấn đấu có 3 xã đạt chỉ tiêu B, trong năm                    | Mỗi đơn vị cấp xã phấn đấu có 90% KDC có Ngày hội, trong năm | meeting-without-percent
            Mỗi huyện phấn đấu có 101% xã đạt chỉ tiêu B, trong năm                 | Mỗi đơn vị cấp xã phấn đấu có 90% KDC có Ngày hội, trong năm | share-over
            """)
    void aShareOfUnitsCountsThoseAskedForTheOtherTarget(String sentence, String met, String faults) {
        String rules = TARGET.formatted("AA", "I.1", sentence) + TARGET.formatted("BB", "I.2", met);
        assertThat(said(faults(rules.replace("chỉ tiêu B,", "chỉ tiêu BB,").replace("chỉ tiêu C,", "chỉ tiêu CC,"))))
                .isEqualTo(faults == null ? "" : faults);
    }

    @Test
    void aCircleOfTargetsIsNamedOnce() {
        String sentence = "Toàn tỉnh phấn đấu có 75%% xã đạt chỉ tiêu %s, trong năm";
        SmallPack pack = SmallPack.withRules(TARGET.formatted("AA", "I.1", sentence.formatted("BB"))
                + TARGET.formatted("BB", "I.2", sentence.formatted("CC"))
                + TARGET.formatted("CC", "I.3", sentence.formatted("AA"))
                + TARGET.formatted("DD", "I.4", sentence.formatted("DD")));
        assertThat(pack.messages())
                .filteredOn(message -> message.contains("vòng quanh"))
                .hasSize(2);
        assertThat(pack.messages())
                .anySatisfy(message -> assertThat(message).contains("AA → BB → CC → AA"))
                .anySatisfy(message -> assertThat(message).contains("DD → DD"));
    }

    private static String reports(String one, String other) {
        return "Báo cáo A-1: Một\n  Căn cứ: hd, mục I.1\n  " + one + "\nBáo cáo A-2: Hai\n  Căn cứ: hd, mục I.2\n  "
                + other + "\n";
    }

    @ParameterizedTest(name = "{0} above {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11 | Mỗi đơn vị cấp xã phải gửi báo cáo năm kèm biểu bieu-1  |
            Mỗi huyện phải gửi báo cáo tháng, trước ngày 20 hằng tháng       | Mỗi đơn vị cấp xã phải gửi báo cáo tháng                |
            Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, không ghi ngày   | Mỗi đơn vị cấp xã phải gửi báo cáo năm kèm biểu bieu-1  | above-has-no-day
            Mỗi huyện phải gửi báo cáo năm, trước ngày 22/11                 | Mỗi đơn vị cấp xã phải gửi báo cáo năm kèm biểu bieu-1  | above-owes-nothing
            Mỗi huyện phải gửi báo cáo 6 tháng kèm biểu bieu-1, trước ngày 10/6 | Mỗi đơn vị cấp xã phải gửi báo cáo năm kèm biểu bieu-1 | above-owes-nothing
            Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11 | Mỗi khu dân cư phải gửi báo cáo năm kèm biểu bieu-1     | above-owes-nothing
            Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11 | Tỉnh phải gửi báo cáo năm kèm biểu bieu-1               | nothing-above
            """)
    void aCascadeHasADayAboveToCountFrom(String above, String below, String fault) {
        assertThat(said(faults(reports(above, below + ", trước hạn của cấp trên 5 ngày làm việc"))))
                .isEqualTo(fault == null ? "" : fault);
    }

    @Test
    void aCascadeGoesThroughTheTiers() {
        String rules = reports(
                        "Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11",
                        "Mỗi đơn vị cấp xã và mỗi khu dân cư phải gửi báo cáo năm kèm biểu bieu-1,"
                                + " trước hạn của cấp trên 5 ngày làm việc")
                .replace("A-2", "A-2");
        assertThat(faults(rules)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 20/6 | Thay cho: A-2 tháng 6; A-2 tháng 3 |
            Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 20/6 | Thay cho: A-2 quý II              | replaces-no-period
            Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 20/6 | Thay cho: A-1 6 tháng             | replaces-itself
            Mỗi đơn vị cấp xã phải gửi báo cáo 6 tháng, trước ngày 20/6 | Thay cho: A-2 tháng 6     | replaces-other-units
            """)
    void onePaperStandsForReportsOfTheSameUnits(String sentence, String line, String fault) {
        String rules = reports(sentence + "\n  " + line, "Mỗi huyện phải gửi báo cáo tháng, trước ngày 20 hằng tháng");
        assertThat(faults(rules))
                .filteredOn(code -> !code.equals("warning.same-day"))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void papersDoNotStandForOneAnother() {
        String rules = reports(
                "Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 20/6\n  Thay cho: A-2 tháng 6",
                "Mỗi huyện phải gửi báo cáo tháng, trước ngày 20 hằng tháng\n  Thay cho: A-1 6 tháng");
        assertThat(faults(rules)).containsExactly("replaces-itself", "replaces-itself");
        assertThat(faults("Nhiệm vụ A-3: Ba\n  Căn cứ: hd, mục II\n  Mỗi huyện phải hoàn thành việc \"A\", trong năm\n"
                        + "  Thay cho: A-2 tháng 6\n"
                        + reports(
                                "Mỗi huyện phải gửi báo cáo năm, trước ngày 20/11",
                                "Mỗi huyện phải gửi báo cáo tháng, trước ngày 19 hằng tháng")))
                .containsExactly("replaces-no-report");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Toàn tỉnh phấn đấu có 75% huyện đạt chỉ tiêu BB, trong năm  | tier-gone
            Toàn tỉnh phấn đấu có 75% xã đạt chỉ tiêu BB, trong năm     |
            """)
    void unitsCountedMustExistInTheYear(String sentence, String fault) {
        String rules = TARGET.formatted("AA", "I.1", sentence)
                + TARGET.formatted(
                        "BB",
                        "I.2",
                        "Mỗi đơn vị trực thuộc và mỗi đơn vị cấp xã phấn đấu có 90% KDC có Ngày hội, trong năm");
        SmallPack pack = SmallPack.withRules(rules)
                .replacing("pack.yaml", "2021", "2027")
                .replacing("pack.yaml", "{ district: province, commune: district", "{ commune: province");
        assertThat(pack.faults())
                .filteredOn(code -> code.startsWith("tier"))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void aTargetAgainstAllottedNumbersNeedsThem() {
        String rules = TARGET.formatted("AA", "I.1", "Mỗi huyện phấn đấu đạt 100% chỉ tiêu giao hộ nghèo, trong năm");
        assertThat(faults(rules)).containsExactly("warning.nothing-allotted");
        assertThat(SmallPack.withRules(rules)
                        .with("allotments.csv", "indicator,unit,number\nho-ngheo,182,1.500\n")
                        .faults())
                .containsExactly("warning.no-figures");
    }
}
