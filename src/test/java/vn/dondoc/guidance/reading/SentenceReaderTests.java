package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Severity;

class SentenceReaderTests {

    private static String say(Demand demand) {
        if (demand instanceof Demand.Share share) {
            return share.comparison() + " " + share.percent() + "% " + share.indicator();
        } else if (demand instanceof Demand.Count count) {
            return count.comparison() + " " + count.number() + " " + count.indicator();
        } else if (demand instanceof Demand.SendReport report) {
            return report.rhythms() + " " + report.form();
        } else if (demand instanceof Demand.SendAtLeast products) {
            return products.number() + " " + products.deliverable();
        }
        return ((Demand.Complete) demand).task();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            có ít nhất 90% khu dân cư tổ chức Ngày hội      | AT_LEAST 90% kdc-ngay-hoi
            có tối thiểu 97,5 % khu dân cư tổ chức ngày hội | AT_LEAST 97.5% kdc-ngay-hoi
            có 90% KDC có Ngày hội                          | AT_LEAST 90% kdc-ngay-hoi
            có từ 90% trở lên khu dân cư tổ chức Ngày hội   | AT_LEAST 90% kdc-ngay-hoi
            có từ 90% khu dân cư tổ chức Ngày hội trở lên   | AT_LEAST 90% kdc-ngay-hoi
            có trên 90% khu dân cư tổ chức Ngày hội         | MORE_THAN 90% kdc-ngay-hoi
            có không quá 5% hộ nghèo                        | AT_MOST 5% ho-ngheo
            có tối đa 5% hộ nghèo                           | AT_MOST 5% ho-ngheo
            có dưới 5% hộ nghèo                             | LESS_THAN 5% ho-ngheo
            có tất cả khu dân cư tổ chức Ngày hội           | AT_LEAST 100% kdc-ngay-hoi
            có ít nhất 01 mô hình phòng, chống tội phạm     | AT_LEAST 1 mo-hinh
            có ít nhất 1.500 hộ nghèo                       | AT_LEAST 1500 ho-ngheo
            có 3 mô hình phòng,chống tội phạm               | AT_LEAST 3 mo-hinh
            có ít nhất 500 triệu đồng tiền ủng hộ Quỹ       | AT_LEAST 500000000 quy
            có ít nhất 1,5 tỷ đồng tiền ủng hộ Quỹ          | AT_LEAST 1500000000 quy
            """)
    void readsFigures(String words, String demand) {
        Rule rule = SmallPack.withSentence(
                        "Chỉ tiêu",
                        "Toàn tỉnh phấn đấu " + words + ", trong năm\n  Ví dụ: "
                                + (words.contains("%") || words.contains("tất cả")
                                        ? "9/9 → Đạt; 0/9 → Chưa đạt"
                                        : "999 → Đạt; 0 → Chưa đạt"))
                .rule();
        assertThat(say(rule.demand())).isEqualTo(demand);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Mỗi huyện phải gửi báo cáo 6 tháng kèm biểu bieu-1, trước ngày 10/6    | [HALF_YEAR] bieu-1 | HALF_YEAR
            Mỗi huyện phải gửi báo cáo tháng, quý, 6 tháng và năm, không ghi ngày  | [MONTHLY, QUARTERLY, HALF_YEAR, ANNUAL] null | MONTHLY QUARTERLY HALF_YEAR ANNUAL
            Mỗi huyện phải gửi báo cáo 9 tháng, trước ngày 10/9                    | [NINE_MONTHS] null | NINE_MONTHS
            Hằng quý, mỗi huyện phải gửi báo cáo kèm biểu bieu-1                   | [QUARTERLY] bieu-1 | QUARTERLY
            Mỗi huyện hằng tháng phải gửi báo cáo tháng, trước ngày 20 hằng tháng  | [MONTHLY] null | MONTHLY
            Mỗi huyện phải gửi báo cáo, trước ngày 20 hằng tháng                   | [MONTHLY] null | MONTHLY
            Mỗi huyện phải gửi báo cáo, khi có yêu cầu                             | [OCCASIONAL] null | OCCASIONAL
            Mỗi huyện phải gửi báo cáo năm, trước ngày 22/11                       | [ANNUAL] null | ANNUAL
            Khi xảy ra thiên tai, mỗi huyện phải gửi báo cáo đột xuất, kịp thời    | [OCCASIONAL] null | OCCASIONAL
            Khi xảy ra thiên tai hoặc sự cố, mỗi huyện và mỗi đơn vị cấp xã phải gửi báo cáo | [OCCASIONAL] null | OCCASIONAL
            Mỗi quý, mỗi huyện phải gửi ít nhất 1 mô hình hoặc cách làm hay, trước ngày 20 của tháng cuối quý | 1 mô hình hoặc cách làm hay | QUARTERLY
            Mỗi huyện, mỗi quý, phải gửi ít nhất 02 mô hình                        | 2 mô hình | QUARTERLY
            6 tháng, mỗi huyện phải gửi tối thiểu 1 sáng kiến, trước ngày 10/6     | 1 sáng kiến | HALF_YEAR
            """)
    void readsReportsAndTheirRhythms(String sentence, String demand, String rhythms) {
        Rule rule = SmallPack.withSentence("Báo cáo", sentence).rule();
        assertThat(say(rule.demand())).isEqualTo(demand);
        assertThat(rule.rhythms()).extracting(Enum::name).containsExactly(rhythms.split(" "));
        assertThat(rule.sentence()).isEqualTo(sentence);
    }

    @Test
    void commasInATaskDivideNothing() {
        Rule rule = SmallPack.withSentence(
                        "Nhiệm vụ", "Tỉnh phải hoàn thành việc \"Rà soát, trong năm, các xã\", trước ngày 1/12")
                .rule();
        assertThat(rule.demand()).isEqualTo(new Demand.Complete("Rà soát, trong năm, các xã"));
        assertThat(rule.deadline().words()).isEqualTo("trước ngày 1/12");
    }

    @Test
    void aSentenceWithoutADeadlineGivesNoDay() {
        Rule rule = SmallPack.withSentence("Nhiệm vụ", "Tỉnh phải hoàn thành việc “Rà soát”.")
                .rule();
        assertThat(rule.deadline()).isInstanceOf(Deadline.NoDay.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"phải, NORMAL", "phấn đấu, WATCH"})
    void anAimIsOnlyWatchedUnlessSaidOtherwise(String verb, Severity severity) {
        String task = "Tỉnh " + verb + " hoàn thành việc \"Rà soát\", trong năm";
        assertThat(SmallPack.withSentence("Nhiệm vụ", task).rule().severity()).isEqualTo(severity);
        assertThat(SmallPack.withSentence("Nhiệm vụ", task + "\n  Mức độ: trọng tâm")
                        .rule()
                        .severity())
                .isEqualTo(Severity.KEY);
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        String sentence = "mỗi  huyện phải gửi báo cáo 6 tháng kèm biểu bieu-1 ,trước ngày 10/6";
        String decomposed = Normalizer.normalize(sentence, Normalizer.Form.NFD);
        Rule rule = SmallPack.withSentence("báo cáo", decomposed).rule();
        assertThat(rule.sentence()).isEqualTo("mỗi huyện phải gửi báo cáo 6 tháng kèm biểu bieu-1, trước ngày 10/6");
        assertThat(SmallPack.withSentence("Nhiệm vụ", "Tỉnh phải hòan thành việc \"Hoà giải\", trong năm")
                        .rule()
                        .demand())
                .isEqualTo(new Demand.Complete("Hoà giải"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Báo cáo  | Mỗi huyện phải gửi báo cáo 6 tháng, trước ngầy 10/6              | deadline
            Báo cáo  | Mỗi huyện phải gửi báo cáo 6 tháng trước ngày 10/6               | comma
            Báo cáo  | Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 30/2              | no-such-day
            Báo cáo  | Mỗi huyện phải gửi báo cáo 6 tháng kèm biểu bieu-2, trước ngày 10/6 | unknown-form
            Báo cáo  | Mỗi huyện phải gửi báo cáo chuyên đề, trước ngày 10/6            | demand
            Báo cáo  | Mỗi huyện phải gửi ít nhất 1 mô hình trước ngày 10/6             | comma
            Báo cáo  | Mỗi huyện phải gửi ít nhất 0 mô hình, trong năm                  | nothing-owed
            Báo cáo  | Mỗi huyên phải gửi báo cáo 6 tháng, trước ngày 10/6              | scope
            Báo cáo  | Mỗi xã phải gửi báo cáo 6 tháng, trước ngày 10/6                 | which-xa
            Báo cáo  | Khi xảy ra thiên tai, mỗi huyện phải gửi báo cáo, trước ngày 10/6 | event-with-day
            Báo cáo  | Khi xảy ra thiên tai, mỗi huyện phải gửi báo cáo tháng, kịp thời | rhythms-differ
            Báo cáo  | Mỗi quý, mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 10/6     | rhythms-differ
            Báo cáo  | Mỗi huyện phải gửi báo cáo quý, trước ngày 20 hằng tháng         | rhythms-differ
            Báo cáo  | Mỗi huyện phải gửi báo cáo tháng, trong năm                      | rhythms-differ
            Báo cáo  | Mỗi huyện phải gửi báo cáo quý, trước ngày 10/6                  | one-day-many-periods
            Báo cáo  | Mỗi huyện phải gửi báo cáo 6 tháng và năm, trước ngày 10/6       | one-day-many-periods
            Báo cáo  | Tỉnh phải hoàn thành việc "Rà soát", trong năm                   | kind-and-demand
            Nhiệm vụ | Mỗi huyện phải gửi báo cáo năm, trước ngày 10/6                  | kind-and-demand
            Nhiệm vụ | Tỉnh phải hoàn thành việc Rà soát, trong năm                     | demand
            Chỉ tiêu | Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức lễ, trong năm       | unknown-indicator
            Chỉ tiêu | Toàn tỉnh phấn đấu có 101% khu dân cư tổ chức Ngày hội, trong năm | share-over
            Chỉ tiêu | Toàn tỉnh phấn đấu có 97,555% hộ nghèo, trong năm                | share-decimals
            Chỉ tiêu | Toàn tỉnh phấn đấu có 90% mô hình phòng, chống tội phạm, trong năm | no-denominator
            Chỉ tiêu | Toàn tỉnh phấn đấu có 90% tỷ lệ hộ nghèo, trong năm              | no-denominator
            Chỉ tiêu | Toàn tỉnh phấn đấu có ít nhất 5 tỷ lệ hộ nghèo, trong năm        | not-countable
            Chỉ tiêu | Toàn tỉnh phấn đấu có ít nhất 5 kết quả hoà giải, trong năm      | not-countable
            Chỉ tiêu | Toàn tỉnh phấn đấu có ít nhất 5 tiền ủng hộ Quỹ, trong năm       | measure
            Chỉ tiêu | Toàn tỉnh phấn đấu có ít nhất 5 triệu đồng hộ nghèo, trong năm   | measure
            Chỉ tiêu | Toàn tỉnh phấn đấu có ít nhất 1.5 hộ nghèo, trong năm            | number
            Chỉ tiêu | Toàn tỉnh phấn đấu có ít nhất 999999999999999 tỷ đồng tiền ủng hộ Quỹ, trong năm | number
            Chỉ tiêu | Toàn tỉnh phấn đấu giảm không quá 5% hộ nghèo so với năm trước, trong năm | change-at-most
            Chỉ tiêu | Toàn tỉnh phấn đấu giảm ít nhất 5 hộ nghèo so với năm trước, trong năm | change-without-percent
            Chỉ tiêu | Toàn tỉnh phấn đấu giảm ít nhất 101% hộ nghèo so với năm trước, trong năm | share-over
            Chỉ tiêu | Mỗi huyện phấn đấu đạt 100% chỉ tiêu giao hộ khá, trong năm    | unknown-indicator
            Chỉ tiêu | Mỗi huyện phấn đấu có 90% xã đạt chỉ tiêu NH-100, trong năm      | unknown-target
            """)
    void saysWhatIsNotUnderstood(String kind, String sentence, String fault) {
        assertThat(SmallPack.withSentence(kind, sentence).faults()).containsExactly(fault);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Mỗi huyện phải gửi báo cáo 6 tháng, trước ngầy 10/6           | Gần nhất: “trước ngày 10/6”.
            Mỗi huyện phải gửi báo cáo 6 tháng kèm biểu bieu-i, trong năm | Gần nhất: “bieu-1”.
            Mỗi huyn phải gửi báo cáo 6 tháng, trước ngày 10/6            | Gần nhất: “mỗi huyện”.
            Mỗi huyện phải gởi báo cáo 6 tháng, trước ngày 10/6           | Gần nhất: “gửi báo cáo 6 tháng”.
            """)
    void saysWhatWouldDo(String sentence, String hint) {
        assertThat(SmallPack.withSentence("Báo cáo", sentence).messages())
                .first()
                .asString()
                .startsWith("a.quytac:3: ")
                .contains(hint)
                .contains("Câu: “Mỗi huy");
    }
}
