package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Scope;

/** The whole rule language in the order of its description, each wording with what it is read as. */
class LanguageTests {

    private static final String OTHERS = """
            Chỉ tiêu TC-01: Tiêu chí
              Căn cứ: hd, mục II
              Mỗi khu dân cư, mỗi huyện và mỗi đơn vị cấp xã phấn đấu có ít nhất 1 tiêu chí, trong năm
              Ví dụ: 1 → Đạt; 0 → Chưa đạt
            Báo cáo BC-NAM: Năm
              Căn cứ: hd, mục III
              Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11
            Báo cáo BC-THANG: Tháng
              Căn cứ: hd, mục IV
              Mỗi huyện phải gửi báo cáo tháng, trước ngày 20 hằng tháng
            Báo cáo BC-QUY: Quý
              Căn cứ: hd, mục V
              Mỗi huyện phải gửi báo cáo quý, trước ngày 20 của tháng cuối quý
            """;

    private static Rule read(String kind, String sentence, String line) {
        SmallPack pack = SmallPack.withRules(
                        kind + " X-1: Thử\n  Căn cứ: hd, mục I.2\n  " + sentence + "\n  " + line + "\n" + OTHERS)
                .replacing("indicators.csv", "tong-ho,,Tổng", "tong-ho,tiêu chí|nhà Đại đoàn kết,Tổng");
        return Objects.requireNonNull(pack.read().understood()).rules().stream()
                .filter(rule -> rule.code().equals("X-1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(String.join("\n", pack.messages())));
    }

    private static Rule read(String sentence) {
        String kind = sentence.contains("gửi ") ? "Báo cáo" : sentence.contains("hoàn thành") ? "Nhiệm vụ" : "Chỉ tiêu";
        return read(kind, sentence, "");
    }

    // --- A rule, and the lines under its heading ---

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Chỉ tiêu  | Toàn tỉnh phấn đấu có 90% KDC có Ngày hội, trong năm            | TARGET AIM WATCH
            Chỉ tiêu  | Toàn tỉnh phải có 90% KDC có Ngày hội, trong năm                | TARGET DUTY NORMAL
            Báo cáo   | Mỗi huyện phải gửi báo cáo năm, trước ngày 22/11                | REPORT DUTY NORMAL
            Nhiệm vụ  | Tỉnh phấn đấu hoàn thành việc "Tập huấn", trong năm             | TASK AIM WATCH
            """)
    void aRuleIsATargetAReportOrATask(String kind, String sentence, String read) {
        Rule rule = read(kind, sentence, "");
        assertThat(rule.kind() + " " + rule.binding() + " " + rule.severity()).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Áp dụng khi: số hộ nghèo lớn hơn 0             | ho-ngheo MORE_THAN 0
            Áp dụng khi: hộ nghèo ít nhất 1.500            | ho-ngheo AT_LEAST 1500
            Áp dụng khi: hộ nghèo không quá 5              | ho-ngheo AT_MOST 5
            Áp dụng khi: số hộ nghèo dưới 5                | ho-ngheo LESS_THAN 5
            Trừ: 06184; huyện Cao Lộc                      | except [06184, huyện Cao Lộc]
            Trừ: xã Tân Thanh, huyện Văn Lãng              | except [xã Tân Thanh, huyện Văn Lãng]
            Trừ: danh sách "13 xã điểm"                    | except [06184, 06187]
            Chỉ áp dụng: danh sách “13 xã điểm”            | only [06184, 06187]
            Chỉ áp dụng: danh sách "Chưa có"               | only []
            Mức độ: trọng tâm                              | KEY
            Mức độ: thường xuyên                           | NORMAL
            Mức độ: theo dõi                               | WATCH
            Số liệu: báo cáo BC-NAM                        | from BC-NAM
            Chốt số liệu: ngày 31/5                        | as of 2021-05-31
            Thay cho: BC-THANG tháng 6; BC-QUY quý II      | for BC-THANG 2021-06, BC-QUY 2021-Q2
            Thay cho: BC-THANG 6 tháng; BC-QUY 9 tháng     | for BC-THANG 2021-H1, BC-QUY 2021-9M
            Thay cho: BC-NAM năm                           | for BC-NAM 2021
            Nhắc: trước hạn 10, 5, 2 ngày làm việc; ngày đến hạn; quá hạn 1, 3 ngày làm việc; quá hạn 5 ngày làm việc báo cáo lãnh đạo | steps [-10, -5, -2, 0, 1, 3, 5]
            Đề nghị: khẩn trương gửi                       | asks khẩn trương gửi
            Hiệu lực: từ ngày 1/3 đến ngày 30/9            | 2021-03-01 – 2021-09-30
            Hiệu lực: từ ngày 1/7/2021                     | 2021-07-01 – null
            Hiệu lực: đến hết ngày 30/6                    | null – 2021-06-30
            """)
    void linesUnderAHeading(String line, String expected) {
        Rule rule = read("Báo cáo", "Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 10/6", line);
        assertThat(detail(line.substring(0, line.indexOf(':')), rule)).isEqualTo(expected);
    }

    private static String detail(String key, Rule rule) {
        return switch (key) {
            case "Áp dụng khi" -> {
                Rule.Condition condition = Objects.requireNonNull(rule.condition());
                yield condition.indicator() + " " + condition.comparison() + " " + condition.number();
            }
            case "Trừ" -> "except " + rule.except();
            case "Chỉ áp dụng" -> "only " + rule.only();
            case "Mức độ" -> rule.severity().name();
            case "Số liệu" -> "from " + rule.figuresFrom();
            case "Chốt số liệu" -> "as of " + rule.cutOff();
            case "Thay cho" ->
                "for "
                        + rule.insteadOf().stream()
                                .map(replaced -> replaced.report() + " " + replaced.period())
                                .collect(Collectors.joining(", "));
            case "Nhắc" ->
                "steps "
                        + Objects.requireNonNull(rule.ladder()).steps().stream()
                                .map(step -> step.workingDays())
                                .toList();
            case "Đề nghị" -> "asks " + rule.remedy();
            default -> rule.from() + " – " + rule.until();
        };
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            có 90% KDC có Ngày hội                         | 1.705/1.705 → Đạt; 0/9 → Chưa đạt     | 1705 of 1705 true, 0 of 9 false
            có không quá 5% hộ nghèo                       | 1/100 -> Đạt; 9/100 -> Vượt mức       | 1 of 100 true, 9 of 100 false
            có ít nhất 1 hộ nghèo                          | 1 → Đạt; 0 → Chưa đạt                 | 1 true, 0 false
            có ít nhất 1,5 tỷ đồng tiền ủng hộ Quỹ         | 1,5 tỷ đồng → Đạt; 1 tỷ đồng → Chưa đạt | 1500000000 true, 1000000000 false
            đạt 100% chỉ tiêu giao nhà Đại đoàn kết        | 12/10 → Đạt; 9/10 → Chưa đạt          | 12 of 10 true, 9 of 10 false
            có 75% xã đạt chỉ tiêu TC-01                   | 150/200 → Đạt; 149/200 → Chưa đạt     | 150 of 200 true, 149 of 200 false
            giảm ít nhất 5% hộ nghèo so với năm trước      | 95 so với 100 → Đạt; 96/100 → Chưa đạt | 95 of 100 true, 96 of 100 false
            """)
    void examplesGiveFiguresAndTheVerdict(String demand, String examples, String expected) {
        Rule rule = read("Chỉ tiêu", "Toàn tỉnh phấn đấu " + demand + ", trong năm", "Ví dụ: " + examples);
        assertThat(rule.examples().stream()
                        .map(example -> example.value()
                                + (example.whole() == null ? " " : " of " + example.whole() + " ")
                                + example.met()))
                .isEqualTo(List.of(expected.split(", ")));
    }

    // --- Periods ---

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Hằng tháng, mỗi huyện phải gửi báo cáo                     | MONTHLY
            Mỗi huyện hàng tháng phải gửi báo cáo                      | MONTHLY
            Mỗi quý, mỗi huyện phải gửi báo cáo                        | QUARTERLY
            Hằng quý, mỗi huyện phải gửi báo cáo                       | QUARTERLY
            Mỗi huyện, mỗi quý, phải gửi ít nhất 1 mô hình             | QUARTERLY
            6 tháng, mỗi huyện phải gửi báo cáo                        | HALF_YEAR
            Mỗi huyện 6 tháng đầu năm phải gửi báo cáo                 | HALF_YEAR
            9 tháng, mỗi huyện phải gửi báo cáo                        | NINE_MONTHS
            Cả năm, mỗi huyện phải gửi báo cáo                         | ANNUAL
            Hằng năm, mỗi huyện phải gửi báo cáo                       | ANNUAL
            Mỗi huyện phải gửi báo cáo                                 | ANNUAL
            Mỗi huyện phải gửi báo cáo tháng                           | MONTHLY
            Mỗi huyện phải gửi báo cáo quý                             | QUARTERLY
            Mỗi huyện phải gửi báo cáo 6 tháng                         | HALF_YEAR
            Mỗi huyện phải gửi báo cáo 06 tháng đầu năm                | HALF_YEAR
            Mỗi huyện phải gửi báo cáo 9 tháng                         | NINE_MONTHS
            Mỗi huyện phải gửi báo cáo năm                             | ANNUAL
            Mỗi huyện phải gửi báo cáo 01 năm                          | ANNUAL
            Mỗi huyện phải gửi báo cáo đột xuất                        | OCCASIONAL
            Mỗi huyện phải gửi báo cáo tháng, quý, 6 tháng và năm      | MONTHLY QUARTERLY HALF_YEAR ANNUAL
            Mỗi huyện phải gửi báo cáo, trước ngày 20 hằng tháng       | MONTHLY
            Mỗi huyện phải gửi báo cáo, khi có yêu cầu                 | OCCASIONAL
            """)
    void periods(String sentence, String rhythms) {
        assertThat(read(sentence).rhythms()).extracting(Rhythm::name).containsExactly(rhythms.split(" "));
    }

    // --- Scopes ---

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mỗi khu dân cư                             | RESIDENTIAL_AREA
            mỗi đơn vị cấp xã                          | COMMUNE
            mỗi xã, phường, thị trấn                   | COMMUNE
            mỗi xã, phường, đặc khu                    | COMMUNE
            mỗi xã, phường và thị trấn                 | COMMUNE
            mỗi xã (không kể phường, thị trấn)         | COMMUNE[xã]
            mỗi phường                                 | COMMUNE[phường]
            mỗi thị trấn                               | COMMUNE[thị trấn]
            mỗi đặc khu                                | COMMUNE[đặc khu]
            mỗi huyện                                  | DISTRICT
            mỗi huyện, thị xã, thành phố               | DISTRICT
            mỗi thị xã                                 | DISTRICT[thị xã]
            mỗi thành phố                              | DISTRICT[thành phố]
            tỉnh                                       | PROVINCE
            toàn tỉnh                                  | PROVINCE
            các cấp                                    | PROVINCE DISTRICT COMMUNE
            mỗi đơn vị trực thuộc                      | DISTRICT
            mỗi tổ chức thành viên                     | ORGANISATION
            tỉnh và mỗi huyện                          | PROVINCE DISTRICT
            tỉnh, mỗi huyện và mỗi đơn vị cấp xã       | PROVINCE DISTRICT COMMUNE
            mỗi huyện và mỗi phường                    | DISTRICT COMMUNE[phường]
            """)
    void scopes(String words, String expected) {
        Scope scope = read(words + " phải hoàn thành việc \"A\"").scope();
        assertThat(scope.parts().stream()
                        .map(part -> part.level()
                                + (part.types().isEmpty() ? "" : part.types().toString()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    // --- Demands ---

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            có ít nhất 90% khu dân cư tổ chức Ngày hội            | Share AT_LEAST 90 kdc-ngay-hoi
            có tối thiểu 90% khu dân cư tổ chức Ngày hội          | Share AT_LEAST 90 kdc-ngay-hoi
            có 90% khu dân cư tổ chức Ngày hội                    | Share AT_LEAST 90 kdc-ngay-hoi
            có từ 90% trở lên khu dân cư tổ chức Ngày hội         | Share AT_LEAST 90 kdc-ngay-hoi
            có từ 90% khu dân cư tổ chức Ngày hội trở lên         | Share AT_LEAST 90 kdc-ngay-hoi
            có trên 90% khu dân cư tổ chức Ngày hội               | Share MORE_THAN 90 kdc-ngay-hoi
            có không quá 5% hộ nghèo                              | Share AT_MOST 5 ho-ngheo
            có tối đa 5% hộ nghèo                                 | Share AT_MOST 5 ho-ngheo
            có dưới 5% hộ nghèo                                   | Share LESS_THAN 5 ho-ngheo
            có tất cả khu dân cư tổ chức Ngày hội                 | Share AT_LEAST 100 kdc-ngay-hoi
            có toàn bộ các khu dân cư tổ chức Ngày hội            | Share AT_LEAST 100 kdc-ngay-hoi
            có ít nhất 97,5% khu dân cư tổ chức Ngày hội          | Share AT_LEAST 97.5 kdc-ngay-hoi
            có ít nhất 97,50 % khu dân cư tổ chức Ngày hội        | Share AT_LEAST 97.5 kdc-ngay-hoi
            có ít nhất 01 mô hình phòng, chống tội phạm           | Count AT_LEAST 1 mo-hinh
            có ít nhất 1.500 hộ nghèo                             | Count AT_LEAST 1500 ho-ngheo
            có ít nhất 1500 hộ nghèo                              | Count AT_LEAST 1500 ho-ngheo
            có ít nhất 500 triệu đồng tiền ủng hộ Quỹ             | Count AT_LEAST 500000000 quy
            có ít nhất 1,5 tỷ đồng tiền ủng hộ Quỹ                | Count AT_LEAST 1500000000 quy
            có từ 3 mô hình phòng, chống tội phạm trở lên         | Count AT_LEAST 3 mo-hinh
            đạt 100% chỉ tiêu giao nhà Đại đoàn kết               | Allotted AT_LEAST 100 tong-ho
            đạt ít nhất 95% chỉ tiêu giao nhà Đại đoàn kết        | Allotted AT_LEAST 95 tong-ho
            đạt từ 95% trở lên chỉ tiêu giao nhà Đại đoàn kết     | Allotted AT_LEAST 95 tong-ho
            đạt trên 100% chỉ tiêu giao nhà Đại đoàn kết          | Allotted MORE_THAN 100 tong-ho
            đạt 120% chỉ tiêu giao nhà Đại đoàn kết               | Allotted AT_LEAST 120 tong-ho
            đạt không quá 100% chỉ tiêu giao nhà Đại đoàn kết     | Allotted AT_MOST 100 tong-ho
            có 75% xã đạt chỉ tiêu TC-01                          | Meeting AT_LEAST 75 COMMUNE[] TC-01
            có ít nhất 75% đơn vị cấp xã đạt chỉ tiêu TC-01       | Meeting AT_LEAST 75 COMMUNE[] TC-01
            có trên 75% xã, phường, đặc khu đạt chỉ tiêu TC-01    | Meeting MORE_THAN 75 COMMUNE[] TC-01
            có tất cả xã đạt chỉ tiêu TC-01                       | Meeting AT_LEAST 100 COMMUNE[] TC-01
            có từ 75% phường trở lên đạt chỉ tiêu TC-01           | Meeting AT_LEAST 75 COMMUNE[phường] TC-01
            có 75% xã (không kể phường, thị trấn) đạt chỉ tiêu TC-01 | Meeting AT_LEAST 75 COMMUNE[xã] TC-01
            có 75% huyện đạt chỉ tiêu TC-01                       | Meeting AT_LEAST 75 DISTRICT[] TC-01
            có không quá 5% khu dân cư đạt chỉ tiêu TC-01         | Meeting AT_MOST 5 RESIDENTIAL_AREA[] TC-01
            giảm ít nhất 5% hộ nghèo so với năm trước             | Change DOWN AT_LEAST 5 ho-ngheo LAST_YEAR
            giảm 5% hộ nghèo so với cùng kỳ năm trước             | Change DOWN AT_LEAST 5 ho-ngheo LAST_YEAR
            giảm từ 5% trở lên hộ nghèo so với năm trước          | Change DOWN AT_LEAST 5 ho-ngheo LAST_YEAR
            tăng trên 150,5% tiền ủng hộ Quỹ so với kỳ trước      | Change UP MORE_THAN 150.5 quy LAST_PERIOD
            gửi báo cáo 6 tháng                                   | SendReport [HALF_YEAR] null
            gửi báo cáo 6 tháng kèm biểu bieu-1                   | SendReport [HALF_YEAR] bieu-1
            gửi báo cáo 6 tháng kèm theo biểu bieu-1              | SendReport [HALF_YEAR] bieu-1
            gửi ít nhất 1 mô hình hoặc cách làm hay               | SendAtLeast 1 mô hình hoặc cách làm hay
            gửi tối thiểu 02 sáng kiến                            | SendAtLeast 2 sáng kiến
            hoàn thành việc "Tập huấn, kiểm tra"                  | Complete Tập huấn, kiểm tra
            hoàn thành việc “Tập huấn”                            | Complete Tập huấn
            """)
    void demands(String words, String expected) {
        assertThat(say(read("Toàn tỉnh phấn đấu " + words).demand())).isEqualTo(expected);
    }

    private static String say(Demand demand) {
        String kind = demand.getClass().getSimpleName() + " ";
        if (demand instanceof Demand.Change change) {
            return kind + change.direction() + " " + limit(change) + " " + change.indicator() + " " + change.baseline();
        } else if (demand instanceof Demand.Meeting meeting) {
            return kind + limit(meeting) + " " + meeting.units().level()
                    + meeting.units().types() + " " + meeting.rule();
        } else if (demand instanceof Demand.Share share) {
            return kind + limit(share) + " " + share.indicator();
        } else if (demand instanceof Demand.Count count) {
            return kind + limit(count) + " " + count.indicator();
        } else if (demand instanceof Demand.Allotted allotted) {
            return kind + limit(allotted) + " " + allotted.indicator();
        } else if (demand instanceof Demand.SendReport report) {
            return kind + report.rhythms() + " " + report.form();
        } else if (demand instanceof Demand.SendAtLeast products) {
            return kind + products.number() + " " + products.deliverable();
        }
        return kind + ((Demand.Complete) demand).task();
    }

    private static String limit(Demand.Measured demand) {
        return demand.comparison() + " " + demand.threshold().toPlainString();
    }

    // --- Deadlines ---

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            năm      | trước 10/6                                   | Dated BEFORE 10/6
            năm      | trước ngày 10/6                              | Dated BEFORE 10/6
            năm      | trước ngày 10/06/2021                        | Dated BEFORE 10/6/2021
            năm      | trước ngày 10 tháng 6                        | Dated BEFORE 10/6
            năm      | ngày 10/6                                    | Dated ON_OR_BEFORE 10/6
            năm      | vào ngày 10/6                                | Dated ON_OR_BEFORE 10/6
            năm      | chậm nhất ngày 10/6                          | Dated ON_OR_BEFORE 10/6
            năm      | chậm nhất là ngày 10/6                       | Dated ON_OR_BEFORE 10/6
            năm      | đến hết ngày 10/6                            | Dated ON_OR_BEFORE 10/6
            năm      | trước 17 giờ ngày 10/6                       | Dated ON_OR_BEFORE 10/6 17:00
            năm      | trước 7h30 ngày 10/6                         | Dated ON_OR_BEFORE 10/6 07:30
            tháng    | vào ngày 20 hằng tháng                       | Dated ON_OR_BEFORE last month 20
            tháng    | trước ngày 20 hàng tháng                     | Dated BEFORE last month 20
            tháng    | trước ngày 31 hằng tháng                     | Dated BEFORE last month 31
            tháng    | trước ngày 5 tháng sau                       | Dated BEFORE next month 5
            quý      | trước ngày 20 của tháng cuối quý             | Dated BEFORE last month 20
            quý      | trước ngày 20 tháng cuối quý                 | Dated BEFORE last month 20
            quý      | chậm nhất ngày 5 tháng đầu quý sau           | Dated ON_OR_BEFORE next month 5
            năm      | trong tháng 6                                | EndOfMonth 6
            năm      | trong quý IV                                 | EndOfMonth 12
            năm      | đến cuối năm                                 | EndOfPeriod
            năm      | trong năm                                    | EndOfPeriod
            năm      | trong năm 2021                               | EndOfPeriod
            quý      | trong quý                                    | EndOfPeriod
            tháng    | trong tháng                                  | EndOfPeriod
            năm      | từ ngày 17/10 đến ngày 17/11                 | Window --10-17 --11-17
            năm      | từ ngày 15/12/2021 đến hết ngày 15/1/2022    | Window --12-15 --01-15
            đột xuất | trong vòng 10 ngày kể từ ngày nhận kế hoạch  | AfterEvent 10 calendar ngày nhận kế hoạch
            đột xuất | trong vòng 5 ngày làm việc kể từ khi xảy ra thiên tai | AfterEvent 5 working thiên tai
            năm      | trong vòng 10 ngày kể từ ngày kết thúc năm   | AfterEvent 10 calendar ngày kết thúc năm
            tháng    | trước hạn của cấp trên 5 ngày làm việc       | BeforeAbove 5
            năm      | khi có văn bản "Hướng dẫn tổng kết"          | Waiting Hướng dẫn tổng kết null
            năm      | khi có văn bản “Hướng dẫn”, trong vòng 30 ngày | Waiting Hướng dẫn 30
            đột xuất | khi có yêu cầu                               | Waiting null null
            năm      | vào dịp 18/11                                | Occasion --11-18
            năm      | nhân dịp 18/11                               | Occasion --11-18
            năm      | kỷ niệm 27/7                                 | Occasion --07-27
            năm      | kỷ niệm ngày 27/7                            | Occasion --07-27
            năm      | không ghi ngày                               | NoDay
            năm      | kịp thời                                     | NoDay
            năm      | thường xuyên                                 | NoDay
            năm      | định kỳ                                      | NoDay
            năm      | ngay từ đầu năm                              | NoDay
            năm      | theo quy định                                | NoDay
            """)
    void deadlines(String period, String words, String expected) {
        Rule rule = read("Mỗi huyện phải gửi báo cáo " + period + ", " + words);
        assertThat(say(rule.deadline())).isEqualTo(expected);
        assertThat(rule.deadline().words()).isEqualTo(words);
    }

    private static String say(Deadline deadline) {
        String kind = deadline.getClass().getSimpleName();
        if (deadline instanceof Deadline.Dated dated) {
            return kind + " " + dated.bound() + " " + say(dated.day())
                    + (dated.hour() == null ? "" : " " + dated.hour());
        } else if (deadline instanceof Deadline.Window window) {
            return kind + " " + window.first() + " " + window.last();
        } else if (deadline instanceof Deadline.EndOfMonth end) {
            return kind + " " + end.month();
        } else if (deadline instanceof Deadline.AfterEvent after) {
            return kind + " " + after.days() + (after.working() ? " working " : " calendar ") + after.event();
        } else if (deadline instanceof Deadline.BeforeAbove before) {
            return kind + " " + before.workingDays();
        } else if (deadline instanceof Deadline.Waiting waiting) {
            return kind + " " + waiting.document() + " " + waiting.days();
        }
        return deadline instanceof Deadline.Occasion occasion ? kind + " " + occasion.day() : kind;
    }

    private static String say(Deadline.Day day) {
        if (day instanceof Deadline.Day.InYear date) {
            return date.day() + "/" + date.month() + (date.year() == null ? "" : "/" + date.year());
        }
        return day instanceof Deadline.Day.OfLastMonth last
                ? "last month " + last.day()
                : "next month " + ((Deadline.Day.OfNextMonth) day).day();
    }

    // --- Events ---

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Khi xảy ra thiên tai, mỗi huyện phải gửi báo cáo đột xuất, kịp thời                                 | thiên tai           | NoDay
            Khi xảy ra thiên tai, mỗi huyện phải gửi báo cáo                                                    | thiên tai           | NoDay
            Khi xảy ra bão, lũ, sạt lở đất, tỉnh và mỗi huyện phải gửi báo cáo, kịp thời                        | bão, lũ, sạt lở đất | NoDay
            Khi xảy ra thiên tai, mỗi huyện phải gửi báo cáo, trong vòng 2 ngày kể từ khi xảy ra                | thiên tai           | AfterEvent 2 calendar thiên tai
            Khi xảy ra thiên tai, mỗi huyện phải gửi báo cáo, trong vòng 2 ngày kể từ khi xảy ra Thiên tai      | thiên tai           | AfterEvent 2 calendar thiên tai
            Mỗi huyện phải gửi báo cáo, trong vòng 2 ngày làm việc kể từ khi xảy ra thiên tai                   | thiên tai           | AfterEvent 2 working thiên tai
            Mỗi huyện phải hoàn thành việc "A", trong vòng 9 ngày kể từ ngày nhận được kế hoạch                 | ngày nhận được kế hoạch | AfterEvent 9 calendar ngày nhận được kế hoạch
            Mỗi huyện phải gửi báo cáo năm, trong vòng 9 ngày kể từ ngày nhận được kế hoạch                     |                     | AfterEvent 9 calendar ngày nhận được kế hoạch
            """)
    void events(String sentence, String event, String deadline) {
        Rule rule = read(sentence);
        assertThat(rule.event()).isEqualTo(event);
        assertThat(say(rule.deadline())).isEqualTo(deadline);
        assertThat(rule.rhythms()).containsExactly(event == null ? Rhythm.ANNUAL : Rhythm.OCCASIONAL);
    }

    // --- Spellings ---

    private static final String USUAL =
            "Hằng quý, mỗi huyện phải hoàn thành việc \"Hòa giải\", trước ngày 20 của tháng cuối quý";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hàng quý, mỗi huyện phải hoàn thành việc \"Hòa giải\", trước ngày 20 của tháng cuối quý",
                "hằng quý, mỗi huyện phải hoàn thành việc \"Hòa giải\", trước ngày 20 của tháng cuối quý",
                "HẰNG QUÝ, MỖI HUYỆN PHẢI HOÀN THÀNH VIỆC \"Hòa giải\", TRƯỚC NGÀY 20 CỦA THÁNG CUỐI QUÝ",
                "Hằng quý,  mỗi   huyện phải hoàn thành việc \"Hòa giải\" , trước ngày 20 của tháng cuối quý",
                "Hằng\u00A0quý, mỗi\u00A0huyện phải hoàn\u00A0thành việc \"Hòa giải\", trước ngày 20 của tháng cuối\u202Fquý",
                "Hằng quý, mỗi huyện phải hòan thành việc \"Hòa giải\", trước ngày 20 của tháng cuối quý.",
                "Hằng quý, mỗi huyện phải hoàn thành việc “Hòa giải”, trước ngày 20 của tháng cuối quý",
                "Hằng quý,mỗi huyện phải hoàn thành việc \"Hòa giải\",trước ngày 20 của tháng cuối quý"
            })
    void howItIsTypedDoesNotMatter(String typed) {
        Rule usual = read(USUAL);
        for (String form : List.of(typed, Normalizer.normalize(typed, Normalizer.Form.NFD))) {
            Rule rule = read("Nhiệm vụ", form, "");
            assertThat(rule.demand()).isEqualTo(usual.demand());
            assertThat(rule.rhythms()).isEqualTo(usual.rhythms());
            assertThat(rule.scope().parts()).isEqualTo(usual.scope().parts());
            assertThat(say(rule.deadline())).isEqualTo(say(usual.deadline()));
        }
    }

    @Test
    void toneMarksOfThePacksOwnWordsDoNotMatter() {
        for (String phrase : List.of("kết quả hoà giải", "Kết quả HÒA giải")) {
            assertThat(SmallPack.withSentence("Chỉ tiêu", "Toàn tỉnh phấn đấu có 1 " + phrase)
                            .faults())
                    .containsExactly("not-countable");
        }
    }

    /** The file that the description of the language begins with. */
    @Test
    void theExampleFileIsRead() {
        String file = """
                # Lạng Sơn 2020: chỉ tiêu, báo cáo, nhiệm vụ

                Chỉ tiêu NH-100: Ngày hội Đại đoàn kết ở 100% khu dân cư
                  Căn cứ: hd, mục I.2
                  Toàn tỉnh phấn đấu có 100% khu dân cư tổ chức Ngày hội, trong năm
                  Số liệu: báo cáo BC-NAM
                  Ví dụ: 1.705/1.705 → Đạt; 1.704/1.705 → Chưa đạt

                Chỉ tiêu MH-XA: Mỗi xã ít nhất một mô hình
                  Căn cứ: hd, mục I.8.2
                  Mỗi đơn vị cấp xã phấn đấu có ít nhất 1 mô hình phòng, chống tội phạm, đến cuối năm
                  Mức độ: trọng tâm
                  Số liệu: báo cáo BC-NAM
                  Ví dụ: 1 → Đạt; 0 → Chưa đạt

                Báo cáo MH-QUY: Mỗi huyện mỗi quý một mô hình
                  Căn cứ: hd, mục III.2.3
                  Mỗi quý, mỗi huyện phải gửi ít nhất 1 mô hình hoặc cách làm hay, trước ngày 20 của tháng cuối quý

                Báo cáo BC-6T: Báo cáo 6 tháng cuộc vận động
                  Căn cứ: hd, mục III (kết)
                  Mỗi huyện phải gửi báo cáo 6 tháng kèm biểu bieu-1, trước ngày 10/6
                  Chốt số liệu: ngày 31/5
                  Nhắc: trước hạn 10, 5, 2 ngày làm việc; ngày đến hạn; quá hạn 1, 3 ngày làm việc; quá hạn 5 ngày làm việc báo cáo lãnh đạo

                Báo cáo BC-NAM: Báo cáo năm
                  Căn cứ: hd, mục III (năm)
                  Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, trước ngày 22/11

                Nhiệm vụ TH-KT: Tập huấn kế toán Quỹ
                  Căn cứ: hd, mục I.3.5
                  Tỉnh phải hoàn thành việc "Tập huấn chế độ kế toán Quỹ Vì người nghèo cho cấp huyện, cấp xã", trong năm
                """;
        assertThat(SmallPack.withRules(file).faults()).isEmpty();
    }
}
