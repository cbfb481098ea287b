package vn.dondoc.guidance.nextyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.difference.PackDifference;
import vn.dondoc.guidance.nextyear.NextYear.Prepared;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

class NextYearTests {

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a.quytac    | '  Toàn tỉnh phấn đấu có 90% khu dân cư, trong năm'   | '  Toàn tỉnh phấn đấu có 90% khu dân cư, trong năm'   |
            a.quytac    | '  Mỗi huyện phải gửi báo cáo năm, trước ngày 22/11/2020' | '  Mỗi huyện phải gửi báo cáo năm, trước ngày 22/11/2021' | moved
            a.quytac    | '  Căn cứ: lang-son-2020-hd, mục I.2'               | '  Căn cứ: lang-son-2021-hd, mục I.2'               |
            a.quytac    | 'Nhiệm vụ A-1: Sơ kết 5 năm Cuộc vận động'          | 'Nhiệm vụ A-1: Sơ kết 5 năm Cuộc vận động'          | review
            a.quytac    | 'Nhiệm vụ A-1: Sơ kết Cuộc vận động'                | 'Nhiệm vụ A-1: Sơ kết Cuộc vận động'                | once
            a.quytac    | 'Nhiệm vụ A-1: Kỷ niệm 90 năm ngày thành lập Mặt trận năm 2020' | 'Nhiệm vụ A-1: Kỷ niệm 90 năm ngày thành lập Mặt trận năm 2021' | moved anniversary
            a.quytac    | '# "6 tháng và 01 năm theo từng nội dung"'          | '# "6 tháng và 01 năm theo từng nội dung"'          |
            a.quytac    | '  Tỉnh phải hoàn thành việc "Nghị quyết liên tịch số 88 ngày 07/10/2020", trong năm' | '  Tỉnh phải hoàn thành việc "Nghị quyết liên tịch số 88 ngày 07/10/2020", trong năm' | reference
            a.quytac    | '  Tỉnh phải hoàn thành việc "Hướng dẫn số 10/HD-MTTW năm 2020", trong năm' | '  Tỉnh phải hoàn thành việc "Hướng dẫn số 10/HD-MTTW năm 2021", trong năm' | reference moved
            a.quytac    | '  Tỉnh phải hoàn thành việc "Đề án giai đoạn 2017 - 2020 năm 2020", trong năm' | '  Tỉnh phải hoàn thành việc "Đề án giai đoạn 2017 - 2020 năm 2021", trong năm' | programme moved
            a.quytac    | '  Tỉnh phải hoàn thành việc "Đạt chuẩn đến năm 2020", trong năm' | '  Tỉnh phải hoàn thành việc "Đạt chuẩn đến năm 2020", trong năm' | programme
            a.quytac    | '  Tỉnh phải hoàn thành việc "A", khi có văn bản "B"' | '  Tỉnh phải hoàn thành việc "A", khi có văn bản "B"' | waiting
            a.quytac    | '  Tỉnh phải hoàn thành việc "A", vào ngày 29/02'   | '  Tỉnh phải hoàn thành việc "A", vào ngày 29/02'   | leap-day
            a.quytac    | '# Năm 2020 là 20/01 (thứ Bảy)'                     | '# Năm 2020 là 20/01 (thứ Bảy)'                     | kept weekday
            a.quytac    | '# Chỉ tiêu thứ tư, xem lần thứ hai'                | '# Chỉ tiêu thứ tư, xem lần thứ hai'                |
            pack.yaml   | 'from: 2020-02-01'                                  | 'from: 2021-02-01'                                  | moved
            pack.yaml   | 'to: 2020-02-29'                                    | 'to: 2021-02-28'                                    | leap-day moved
            pack.yaml   | 'year: "2020"'                                      | 'year: "2021"'                                      | moved
            pack.yaml   | 'title: Bộ 12020 của 20200'                         | 'title: Bộ 12020 của 20200'                         |
            clauses.csv | 'HD-1,lang-son-2020-hd,I.1,task,mixed,Việc năm 2020,việc' | 'HD-1,lang-son-2021-hd,I.1,task,mixed,Việc năm 2020,việc' | clause
            indicators.csv | 'a,b,c theo Nghị định 122/2018/NĐ-CP'            | 'a,b,c theo Nghị định 122/2018/NĐ-CP'               | reference
            """)
    void movesTheYearAndTellsWhatToLookAt(String path, String line, String moved, String remarks) {
        List<String> codes = new ArrayList<>();
        String next = next(path, line, new Years(2020, 2021), codes);

        assertThat(next.lines().filter(one -> !NextFile.isRemark(one))).containsExactly(moved);
        assertThat(codes).containsExactlyInAnyOrder(remarks == null ? new String[0] : remarks.split(" "));
    }

    @Test
    void districtsAreAskedAboutWhenTheNewYearHasNone() {
        List<String> codes = new ArrayList<>();
        next("a.quytac", "  Mỗi huyện phải gửi báo cáo năm, không ghi ngày", new Years(2025, 2026), codes);
        next("a.quytac", "  Mỗi huyện phải gửi báo cáo năm, không ghi ngày", new Years(2024, 2025), codes);
        next("a.quytac", "  Mỗi đơn vị cấp xã phải gửi báo cáo năm, không ghi ngày", new Years(2025, 2026), codes);

        assertThat(codes).containsExactly("tier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang-son/2020", "tuyen-quang/2018", "tra-vinh/2021", "son-la/2023", "mau/2027"})
    void theNewPackOfEveryProvinceIsFaultlessAndSaysTheSame(String name) {
        PackFiles earlier = PackFiles.of(Path.of("rules", name), name);
        int year = Integer.parseInt(name.substring(name.indexOf('/') + 1)) + 1;

        Prepared prepared = new NextYear(messages()).of(earlier, "new/" + year, year);

        PackReader.Reading reading = PackReader.create().read(prepared.files());
        assertThat(reading.faults()).filteredOn(fault -> !fault.warning()).isEmpty();
        assertThat(reading.pack().year()).isEqualTo(year);
        assertThat(reading.pack().from().getYear()).isEqualTo(year);
        assertThat(PackDifference.between(PackReader.create().read(earlier).pack(), reading.pack())
                        .parts())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang-son/2020", "tuyen-quang/2018", "tra-vinh/2021", "son-la/2023", "mau/2027"})
    void nothingButTheYearAndTheMarksIsTouched(String name) {
        PackFiles earlier = PackFiles.of(Path.of("rules", name), name);
        String year = name.substring(name.indexOf('/') + 1);
        int next = Integer.parseInt(year) + 1;

        Prepared prepared = new NextYear(messages()).of(earlier, "new/" + next, next);

        assertThat(prepared.files().files().keySet()).isEqualTo(earlier.files().keySet());
        earlier.files().forEach((path, bytes) -> {
            String old = text(bytes).replace(Integer.toString(next), year);
            String copy = Lines.of(text(prepared.files().files().get(path))).stream()
                    .map(Lines.Line::whole)
                    .filter(line -> !NextFile.isRemark(line))
                    .collect(Collectors.joining())
                    .replace(Integer.toString(next), year);
            assertThat(copy).as(path).isEqualTo(old);
        });
    }

    @Test
    void everyPlaceIsListedWithItsLineInTheNewPack() {
        Prepared prepared = new NextYear(messages())
                .of(PackFiles.of(Path.of("rules/lang-son/2020"), "lang-son/2020"), "lang-son/2021", 2021);

        Fault anniversary = prepared.review().stream()
                .filter(fault -> fault.code().equals("guidance.next.anniversary"))
                .findFirst()
                .orElseThrow();
        List<String> lines =
                text(prepared.files().files().get("nhiem-vu.quytac")).lines().toList();
        assertThat(lines.get(anniversary.line() - 1))
                .isEqualTo("Nhiệm vụ KN-TBLS: Kỷ niệm 73 năm ngày Thương binh - Liệt sỹ");
        assertThat(lines.get(anniversary.line() - 2))
                .isEqualTo("# Xem lại: kỷ niệm 73 năm (tính từ 1947); năm 2021 là 74 năm.");
        assertThat(prepared.review())
                .filteredOn(fault -> fault.code().equals("guidance.next.clause"))
                .hasSize(158);
    }

    @Test
    void endsOfLinesStayAsTheyAre() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("pack.yaml", bytes("year: 2020\r\ntitle: |\r\n  Sơ kết: năm 2020\r\n- Sơ kết 5 năm: a"));
        files.put("logo.bin", new byte[] {(byte) 0xFF, 0, 1});

        Prepared prepared = new NextYear(messages()).of(new PackFiles("a/2020", files), "a/2021", 2021);

        assertThat(text(prepared.files().files().get("pack.yaml"))).isEqualTo("""
                year: 2021\r
                title: |\r
                  Sơ kết: năm 2021\r
                # Xem lại: 5 năm, có còn là việc của năm 2021 không? Số năm sơ kết, tổng kết không tự cộng.
                - Sơ kết 5 năm: a""");
        assertThat(prepared.files().files().get("logo.bin")).containsExactly(0xFF, 0, 1);
    }

    @Test
    void anEarlierYearIsRefused() {
        PackFiles earlier = PackFiles.of(Path.of("rules/lang-son/2020"), "lang-son/2020");

        assertThatThrownBy(() -> new NextYear(messages()).of(earlier, "lang-son/2020", 2020))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new NextYear(messages()).of(new PackFiles("a", new TreeMap<>()), "b", 2021))
                .isInstanceOf(RefusedException.class);
    }

    private static String next(String path, String line, Years years, List<String> codes) {
        NextFile file = new NextFile(path, fault -> fault.code());
        NextLines lines = new NextLines(path, years, DocumentIds.of("  - id: lang-son-2020-hd\n", years));
        if (path.endsWith(".csv")) {
            lines.next(new Lines.Line("header", "\n"), new NextFile(path, fault -> ""));
        }
        lines.next(new Lines.Line(line, "\n"), file);
        file.review().forEach(fault -> codes.add(fault.code().replace("guidance.next.", "")));
        return file.text();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/guidance");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
