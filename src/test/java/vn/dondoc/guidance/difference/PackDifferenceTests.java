package vn.dondoc.guidance.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.reading.SmallPack;
import vn.dondoc.territory.Level;

class PackDifferenceTests {

    private static final PackFiles LANG_SON = PackFiles.of(Path.of("rules/lang-son/2020"), "lang-son/2020");

    @ParameterizedTest(name = "{0}: {1} / {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Chỉ tiêu | Toàn tỉnh phấn đấu có ít nhất 90% khu dân cư tổ chức Ngày hội, trong năm | Toàn tỉnh phấn đấu có ít nhất 95% khu dân cư tổ chức Ngày hội, trong năm | Mức tăng từ 90% lên 95%
            Chỉ tiêu | Toàn tỉnh phấn đấu có 90% khu dân cư tổ chức Ngày hội, trong năm | Toàn tỉnh phấn đấu có ít nhất 87,5% khu dân cư tổ chức Ngày hội, trong năm | Mức giảm từ 90% xuống 87,5%
            Chỉ tiêu | Toàn tỉnh phấn đấu có ít nhất 90% khu dân cư tổ chức Ngày hội, trong năm | Toàn tỉnh phấn đấu có trên 90% khu dân cư tổ chức Ngày hội, trong năm | Cách so sánh: ít nhất → trên
            Chỉ tiêu | Mỗi huyện phấn đấu có ít nhất 1 mô hình phòng, chống tội phạm, trong năm | Mỗi huyện phấn đấu có ít nhất 1.500 mô hình phòng, chống tội phạm, trong năm | Mức tăng từ 1 mô hình lên 1.500 mô hình
            Chỉ tiêu | Mỗi huyện phấn đấu có ít nhất 90% khu dân cư tổ chức Ngày hội, trong năm | Toàn tỉnh phấn đấu có ít nhất 90% khu dân cư tổ chức Ngày hội, trong năm | Phạm vi khác: “Mỗi huyện” → “Toàn tỉnh”
            Báo cáo | Mỗi phường phải gửi báo cáo năm, trước ngày 10/12 | Mỗi đơn vị cấp xã phải gửi báo cáo năm, trước ngày 10/12 | Phạm vi rộng hơn: “Mỗi phường” → “Mỗi đơn vị cấp xã”
            Báo cáo | Mỗi huyện và mỗi đơn vị cấp xã phải gửi báo cáo năm, không ghi ngày | Mỗi huyện phải gửi báo cáo năm, không ghi ngày | Phạm vi hẹp hơn: “Mỗi huyện và mỗi đơn vị cấp xã” → “Mỗi huyện”
            Báo cáo | Mỗi đơn vị cấp xã phải gửi báo cáo năm, không ghi ngày | Mỗi xã, phường, thị trấn phải gửi báo cáo năm, không ghi ngày |
            Báo cáo | Mỗi huyện phải gửi báo cáo năm, không ghi ngày | Mỗi huyện phấn đấu gửi báo cáo năm, không ghi ngày | Từ “phải” thành “phấn đấu”: quá hạn thì không đôn đốc
            Báo cáo | Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 10/6 | Mỗi huyện phải gửi báo cáo 6 tháng, vào ngày 20/6 | Hạn muộn hơn: “trước ngày 10/6” → “vào ngày 20/6” (ngày cuối 09/6 → 20/6)
            Báo cáo | Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 10/6 | Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 10/02 | Hạn sớm hơn: “trước ngày 10/6” → “trước ngày 10/02” (ngày cuối 09/6 → 09/02)
            Báo cáo | Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 10/6 | Mỗi huyện phải gửi báo cáo 6 tháng, đến hết ngày 9/6 | Hạn viết khác, ngày cuối như cũ: “trước ngày 10/6” → “đến hết ngày 9/6”
            Báo cáo | Mỗi huyện phải gửi báo cáo quý, trước ngày 20 của tháng cuối quý | Mỗi huyện phải gửi báo cáo quý, vào ngày 5 tháng đầu quý sau | Hạn muộn hơn: “trước ngày 20 của tháng cuối quý” → “vào ngày 5 tháng đầu quý sau” (ngày cuối 19/3 → 05/4; 19/6 → 05/7; 19/9 → 05/10; 19/12 → 05/01)
            Báo cáo | Mỗi huyện phải gửi báo cáo tháng, vào ngày 20 hằng tháng | Mỗi huyện phải gửi báo cáo tháng, vào ngày 25 hằng tháng | Hạn muộn hơn: “vào ngày 20 hằng tháng” → “vào ngày 25 hằng tháng” (ngày cuối 20/01 → 25/01; 20/02 → 25/02; 20/3 → 25/3; 20/4 → 25/4; …)
            Báo cáo | Mỗi huyện phải gửi báo cáo năm, không ghi ngày | Mỗi huyện phải gửi báo cáo năm, trước ngày 1/12 | Nay có ngày: “không ghi ngày” → “trước ngày 1/12” (ngày cuối 30/11)
            Báo cáo | Mỗi huyện phải gửi báo cáo năm, trước ngày 1/12 | Mỗi huyện phải gửi báo cáo năm, kịp thời | Không còn ngày: “trước ngày 1/12” → “kịp thời” (trước là 30/11)
            Báo cáo | Mỗi huyện phải gửi báo cáo năm, kịp thời | Mỗi huyện phải gửi báo cáo năm, không ghi ngày | Hạn khác: “kịp thời” → “không ghi ngày”
            Báo cáo | Mỗi huyện phải gửi báo cáo quý và năm, không ghi ngày | Mỗi huyện phải gửi báo cáo năm và 6 tháng, không ghi ngày | Thêm kỳ: 6 tháng; Bỏ kỳ: báo cáo quý
            Báo cáo | Mỗi huyện phải gửi báo cáo năm kèm biểu bieu-1, không ghi ngày | Mỗi huyện phải gửi báo cáo năm, không ghi ngày | Biểu kèm theo: bieu-1 → (không có)
            Báo cáo | Mỗi quý, mỗi huyện phải gửi ít nhất 1 mô hình hay, không ghi ngày | Mỗi quý, mỗi huyện phải gửi ít nhất 3 mô hình hay, không ghi ngày | Mức tăng từ 1 mô hình hay lên 3 mô hình hay
            Nhiệm vụ | Tỉnh phải hoàn thành việc "Sơ kết năm 2021", không ghi ngày | Tỉnh phải hoàn thành việc "Tổng kết năm 2021", không ghi ngày | Việc: “Sơ kết năm 2021” → “Tổng kết năm 2021”
            Nhiệm vụ | Tỉnh phải hoàn thành việc "Hòa giải", không ghi ngày | tỉnh  phải hoàn thành việc "Hoà giải" , không ghi ngày |
            """)
    void saysWhatChangedInASentence(String kind, String before, String after, String words) {
        PackDifference difference = PackDifference.between(pack(rule(kind, before, "")), pack(rule(kind, after, "")));

        assertThat(changes(difference)).isEqualTo(words == null ? "" : words);
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Mức độ: trọng tâm | Mức độ: theo dõi | Mức độ: trọng tâm → theo dõi
            Mức độ: thường xuyên | '' |
            Trừ: 183 | Trừ: 184; 185 | Trừ thêm: 184; 185; Không còn trừ: 183
            '' | Chỉ áp dụng: huyện Cao Lộc | Nay chỉ áp dụng cho: huyện Cao Lộc
            Chỉ áp dụng: 183 | '' | Nay áp dụng cho mọi đơn vị trong phạm vi, trước chỉ: 183
            Chốt số liệu: ngày 31/5 | Chốt số liệu: ngày 15/02 | Ngày chốt số liệu: 31/5 → 15/02
            '' | Áp dụng khi: số hộ nghèo lớn hơn 0 | Áp dụng khi: (không có) → “số hộ nghèo lớn hơn 0”
            '' | Đề nghị: gửi ngay | Đề nghị: (không có) → “gửi ngay”
            """)
    void saysWhatChangedInTheLinesBelow(String before, String after, String words) {
        String sentence = "Mỗi huyện phải gửi báo cáo năm, không ghi ngày";
        PackDifference difference =
                PackDifference.between(pack(rule("Báo cáo", sentence, before)), pack(rule("Báo cáo", sentence, after)));

        assertThat(changes(difference)).isEqualTo(words == null ? "" : words);
    }

    @Test
    void aPackDoesNotDifferFromItself() {
        RulePack pack = read(LANG_SON);

        assertThat(PackDifference.between(pack, pack).parts()).isEmpty();
    }

    @Test
    void whatFollowsFromTheYearIsNoChange() {
        PackFiles next = edited(text -> text.replace("2020", "2021"));

        assertThat(PackDifference.between(read(LANG_SON), read(next)).parts()).isEmpty();
    }

    @Test
    void aRuleWhoseSentenceStaysIsKnownUnderItsNewCode() {
        PackFiles renamed = edited(text -> text.replace("LH-90", "LE-HOI-95").replace("ít nhất 90%", "ít nhất 95%"));

        PackDifference difference = PackDifference.between(read(LANG_SON), read(renamed));

        assertThat(difference.of(Topic.TARGET))
                .extracting(Part::fate, Part::code)
                .containsExactly(tuple(Fate.RENAMED, "LE-HOI-95"));
        assertThat(changes(difference)).startsWith("Trước mang mã LH-90; Mức tăng từ 90% lên 95%");
    }

    @Test
    void rulesNewAndGoneAreToldWithTheirSentence() {
        PackDifference difference = PackDifference.between(
                pack(rule("Báo cáo", "Mỗi huyện phải gửi báo cáo năm, không ghi ngày", "")),
                pack(rule("Báo cáo", "Tỉnh phải gửi báo cáo tháng, vào ngày 5 tháng sau", "")
                        .replace("X-1", "Y-2")));

        assertThat(difference.parts())
                .extracting(Part::fate, Part::code)
                .containsExactlyInAnyOrder(tuple(Fate.NEW, "Y-2"), tuple(Fate.GONE, "X-1"));
        assertThat(difference.rule("Y-2")).isPresent();
    }

    @Test
    void clausesAreFollowedThroughANewNumbering() {
        PackFiles later =
                edited(text -> text.replace("HD-I.8.2-d,lang-son-2020-hd,I.8.2,", "HD-I.8.9-d,lang-son-2020-hd,I.8.9,")
                        .replace(
                                "HD-I.1.5,lang-son-2020-hd,I.1.5,task,mixed,\"Tổ chức",
                                "HD-I.1.5,lang-son-2020-hd,I.1.5,task,mixed,\"Không tổ chức"));

        PackDifference difference = PackDifference.between(read(LANG_SON), read(later));

        assertThat(difference.of(Topic.DOCUMENT)).hasSize(1);
        assertThat(changes(difference))
                .contains("Mục I.1.5 viết khác: “Tổ chức")
                .contains("→ “Không tổ chức");
    }

    @Test
    void settingsFormsAndIndicatorsAreCompared() {
        PackFiles later = edited(text -> text.replace("holidays: next-working-day", "holidays: as-printed")
                .replace("danger-days: 10", "danger-days: 15")
                .replace("monthly: trước hạn 2 ngày", "monthly: trước hạn 3 ngày")
                .replace("reports-to: { district: province,", "reports-to: {")
                .replace("        text: Các văn bản chỉ đạo của cấp ủy", "        text: Văn bản của cấp ủy")
                .replace(
                        "Số khu dân cư đạt chuẩn khu dân cư văn hóa,count,khu dân cư,sum",
                        "Số khu dân cư đạt chuẩn khu dân cư văn hóa,count,khu,none"));

        PackDifference difference = PackDifference.between(read(LANG_SON), read(later));

        assertThat(difference.topics()).containsExactly(Topic.INDICATOR, Topic.SETTING);
        assertThat(changes(difference))
                .contains("Đơn vị tính: “khu dân cư” → “khu”; Cách cộng: cộng cấp dưới → không cộng")
                .contains("Hạn báo cáo rơi vào ngày nghỉ: lùi sang ngày làm việc sau → giữ ngày in")
                .contains("Báo nguy cơ trước hạn: 10 → 15 ngày làm việc")
                .contains("Bậc nhắc của báo cáo tháng: “trước hạn 2 ngày")
                .contains("Nơi nhận báo cáo của cấp huyện: tỉnh → (không có)");
    }

    /** What the year in the text says otherwise is no change; a paragraph that stays much as it was is one change. */
    @Test
    void whatReportsSayOfAFormIsComparedParagraphByParagraph() {
        PackFiles later =
                edited(text -> text.replace("Công tác tuyên truyền: đã tổ chức", "Về tuyên truyền: đã tổ chức")
                        .replaceFirst(
                                "(?m)^ +Kinh phí thực hiện mục tiêu xây dựng nông thôn mới là .*\\R",
                                "      Có {kdc} khu dân cư vui.\n"));

        PackDifference difference = PackDifference.between(read(LANG_SON), read(later));

        assertThat(difference.topics()).containsExactly(Topic.FORM);
        assertThat(changes(difference))
                .contains("Lời văn mẫu của báo cáo, “I. SỐ LIỆU CHUNG”: thêm đoạn “Có {kdc} khu dân cư vui.”")
                .contains("bỏ đoạn “Kinh phí thực hiện mục tiêu xây dựng nông thôn mới là {kinh-phi-ntm}, gồm")
                .contains("“I. SỐ LIỆU CHUNG”: “Công tác tuyên truyền: đã tổ chức")
                .contains("→ “Về tuyên truyền: đã tổ chức");
    }

    @Test
    void twoProvincesAreReadSideBySide() {
        PackFiles other = PackFiles.of(Path.of("rules/tuyen-quang/2018"), "tuyen-quang/2018");

        List<String> lines = new DifferenceText(messages(), Locale.forLanguageTag("vi"))
                .lines(PackDifference.between(read(LANG_SON), read(other)));

        assertThat(lines.get(0)).startsWith("Hai tỉnh cạnh nhau: lang-son/2020");
        assertThat(lines)
                .contains("  Thay đổi: BC-6T: Báo cáo 6 tháng")
                .contains("    - Hạn muộn hơn: “trước ngày 10/6” → “vào ngày 20/6” (ngày cuối 09/6 → 20/6)")
                .noneMatch(line -> line.contains("Căn cứ"));
    }

    static Stream<Enum<?>> words() {
        return Stream.of(
                        Aspect.class,
                        Rule.Kind.class,
                        Comparison.class,
                        Rhythm.class,
                        Severity.class,
                        Level.class,
                        Clause.Coverage.class,
                        Indicator.Type.class,
                        Indicator.AddsUp.class,
                        Indicator.Counted.class,
                        PackSettings.Holidays.class,
                        Topic.class)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordIsInTheBundle(Enum<?> value) {
        String key = value instanceof Aspect
                ? "guidance.diff." + value
                : "guidance.diff." + value.getDeclaringClass().getSimpleName() + "." + value;

        assertThat(messages().getMessage(key, new Object[] {"a", "b", "c", "d"}, Locale.forLanguageTag("vi")))
                .isNotBlank();
    }

    private static String changes(PackDifference difference) {
        return difference.parts().stream()
                .filter(part -> part.fate() == Fate.CHANGED || part.fate() == Fate.RENAMED)
                .flatMap(part -> part.changes().stream())
                .map(change -> messages().getMessage(change, Locale.forLanguageTag("vi")))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private static String rule(String kind, String sentence, String line) {
        return kind + " X-1: Thử\n  Căn cứ: hd, mục I\n  " + sentence + "\n"
                + (kind.equals("Chỉ tiêu") ? "  Ví dụ: EXAMPLE\n" : "")
                + (line.isEmpty() ? "" : "  " + line + "\n");
    }

    private static RulePack pack(String rules) {
        boolean share = rules.contains("%");
        String examples = share ? "1/1 → Đạt; 0/1 → Chưa đạt" : "9.999 → Đạt; 0 → Chưa đạt";
        PackReader.Reading reading =
                SmallPack.withRules(rules.replace("EXAMPLE", examples)).read();
        assertThat(reading.faults()).noneMatch(fault -> !fault.warning());
        return reading.pack();
    }

    private static RulePack read(PackFiles files) {
        PackReader.Reading reading = PackReader.create().read(files);
        assertThat(reading.faults()).noneMatch(fault -> !fault.warning());
        return reading.pack();
    }

    /** The pack of Lạng Sơn with another text in each file. */
    private static PackFiles edited(UnaryOperator<String> edit) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        LANG_SON.files()
                .forEach((path, bytes) -> files.put(
                        path,
                        edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)));
        return new PackFiles("lang-son/2020", files);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/guidance");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
