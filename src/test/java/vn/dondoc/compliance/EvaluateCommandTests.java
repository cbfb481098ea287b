package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;

/**
 * Lạng Sơn 2020 in small: two districts with two communes each, of 5, 5, 5 and 4 residential areas, so that 90 % of 19
 * lies between 17 and 18.
 */
class EvaluateCommandTests {

    private static final String UNITS = """
            code,parent_code,level,type,name_vi,residential_areas
            20,,province,tỉnh,Lạng Sơn,
            183,20,district,huyện,Cao Lộc,
            185,20,district,huyện,Bắc Sơn,
            06184,183,commune,xã,Hòa Cư,5
            06187,183,commune,thị trấn,Đồng Đăng,5
            06322,185,commune,thị trấn,Bắc Sơn,5
            06325,185,commune,xã,Long Đống,4
            """;

    @TempDir
    private Path folder;

    private Path pack = Path.of("rules/lang-son/2020");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void nothingHasComeIn() throws IOException {
        file("units.csv", UNITS);
        figures("");
        reports("");
        waivers("");
    }

    @Test
    void withoutAnyFigureNothingIsKnownAndNothingIsMet() {
        assertThat(evaluate("2020-12-31"))
                .contains(
                        "NH-100,20,2020,2020-12-31,UNKNOWN,unknown,,0,100,100,low=0 high=19 whole=19 missing=4",
                        "MH-XA,06184,2020,2020-12-31,UNKNOWN,unknown,,0,,1,low=0 missing=1",
                        "BC-6T,183,2020-H1,2020-06-09,NOT_MET,missing,,,,,received=0 owed=1",
                        "LE-VNN,20,2020,2020-10-17,NOT_MET,missing,,,,,received=0 owed=1",
                        "BC-ND-THANG,183,2020-02,,NOT_YET_DUE,no_day,,,,,received=0 owed=1",
                        "KH-NH,20,2020,,NOT_YET_DUE,no_day,,,,,received=0 owed=1",
                        "SK-ATTP,20,2020,,NOT_YET_DUE,awaiting_guidance,,,,,received=0 owed=1",
                        "XA-DIEM,06184,2020,2020-12-31,NOT_APPLICABLE,not_applicable,,,,,out_of_scope");
    }

    @Test
    void beforeItsDayNothingIsUnmet() {
        assertThat(evaluate("2020-01-01"))
                .hasSizeGreaterThan(100)
                .filteredOn(row -> !row.contains("NOT_YET_DUE") && !row.contains("NOT_APPLICABLE"))
                .isEmpty();
    }

    @Test
    void withAllFiguresEveryTargetIsDecided() throws IOException {
        figures("""
                183,kdc-ngay-hoi,2020,10
                185,kdc-ngay-hoi,2020,9
                183,kdc-le-va-hoi,2020,10
                185,kdc-le-va-hoi,2020,7
                06184,mo-hinh-phong-chong-toi-pham,2020,1
                06187,mo-hinh-phong-chong-toi-pham,2020,0
                """);
        assertThat(evaluate("2020-12-31"))
                .contains(
                        "NH-100,20,2020,2020-12-31,MET,reached,100,100,100,100,low=19 high=19 whole=19 missing=0",
                        "LH-90,20,2020,2020-12-31,NOT_MET,short,89.4736,89.4736,89.4736,90,low=17 high=17 whole=19 missing=0",
                        "MH-XA,06184,2020,2020-12-31,MET,reached,1,1,1,1,low=1 missing=0",
                        "MH-XA,06187,2020,2020-12-31,NOT_MET,short,0,0,0,1,low=0 missing=0");
    }

    @Test
    void partialFiguresLeaveATargetOpenUntilItIsCertain() throws IOException {
        figures("""
                183,kdc-le-va-hoi,2020,10
                06322,kdc-le-va-hoi,2020,4
                """);
        assertThat(evaluate("2020-12-31"))
                .contains(
                        "LH-90,20,2020,2020-12-31,UNKNOWN,unknown,,73.6842,94.7368,90,low=14 high=18 whole=19 missing=1");
        figures("""
                183,kdc-le-va-hoi,2020,10
                06322,kdc-le-va-hoi,2020,3
                """);
        assertThat(evaluate("2020-12-31"))
                .as("certain, although one commune is missing")
                .contains(
                        "LH-90,20,2020,2020-12-31,NOT_MET,short,,68.421,89.4736,90,low=13 high=17 whole=19 missing=1");
        assertThat(evaluate("2020-12-30"))
                .as("never unmet before its day")
                .contains(
                        "LH-90,20,2020,2020-12-31,NOT_YET_DUE,open,,68.421,89.4736,90,low=13 high=17 whole=19 missing=1");
    }

    @Test
    void aReportIsInTimeUpToTheLastMomentOfItsLastDay() throws IOException {
        reports("""
                183,BC-6T,2020-H1,2020-06-09T23:59:59
                185,BC-6T,2020-H1,2020-06-10T00:00
                """);
        assertThat(evaluate("2020-06-09"))
                .as("the end of a day is its midnight, at which the second has just come")
                .contains(
                        "BC-6T,183,2020-H1,2020-06-09,MET,on_time,,,,,received=1 owed=1 at=2020-06-09T23:59:59",
                        "BC-6T,185,2020-H1,2020-06-09,NOT_MET,late,,,,,received=1 owed=1 at=2020-06-10T00:00 late=1");
        assertThat(evaluate("2020-06-09T23:59:59"))
                .contains("BC-6T,185,2020-H1,2020-06-09,NOT_YET_DUE,open,,,,,received=0 owed=1");
    }

    @Test
    void waiversExcuseAndExtensionsMoveTheDay() throws IOException {
        waivers("""
                BC-6T,183,2020-H1,Bão lụt,2020-06-01,2020-06-30,
                BC-6T,185,2020-H1,Chờ số liệu,2020-06-05,,2020-06-15
                """);
        assertThat(evaluate("2020-06-10"))
                .contains(
                        "BC-6T,183,2020-H1,2020-06-09,WAIVED,waived,,,,,received=0 owed=1 waived",
                        "BC-6T,185,2020-H1,2020-06-15,NOT_YET_DUE,open,,,,,received=0 owed=1 extended=2020-06-15");
        assertThat(evaluate("2020-06-30"))
                .contains(
                        "BC-6T,183,2020-H1,2020-06-09,WAIVED,waived,,,,,received=0 owed=1 waived",
                        "BC-6T,185,2020-H1,2020-06-15,NOT_MET,missing,,,,,received=0 owed=1 extended=2020-06-15");
        assertThat(evaluate("2020-07-01"))
                .contains("BC-6T,183,2020-H1,2020-06-09,NOT_MET,missing,,,,,received=0 owed=1");
    }

    @Test
    void untilTheReportThatBringsThemIsDueFiguresAreAwaited() throws IOException {
        waivers("BC-NAM,185,2020,Bão lụt,2020-11-01,,2021-01-10\n");
        assertThat(evaluate("2021-01-09"))
                .contains(
                        "NH-100,20,2020,2020-12-31,NOT_YET_DUE,awaiting_figures,,0,100,100,low=0 high=19 whole=19"
                                + " missing=4 report=BC-NAM",
                        "MH-XA,06325,2020,2020-12-31,NOT_YET_DUE,awaiting_figures,,0,,1,low=0 missing=1 report=BC-NAM",
                        "MH-XA,06184,2020,2020-12-31,UNKNOWN,unknown,,0,,1,low=0 missing=1");
        assertThat(evaluate("2021-01-10"))
                .contains("NH-100,20,2020,2020-12-31,UNKNOWN,unknown,,0,100,100,low=0 high=19 whole=19 missing=4");
    }

    /** Two communes went into one in July: 4 and 3 areas until then, 3 after. */
    @Test
    void whatPredecessorsReportedCountsWhereThePackLetsNewUnitsReportAlone() throws IOException {
        file("units.csv", """
                code,parent_code,level,type,name_vi,residential_areas,valid_from,valid_to
                20,,province,tỉnh,Lạng Sơn,,,
                183,20,district,huyện,Cao Lộc,,,
                185,20,district,huyện,Bắc Sơn,,,
                06184,183,commune,xã,Hòa Cư,5,,2020-06-30
                06187,183,commune,thị trấn,Đồng Đăng,5,,2020-06-30
                06190,183,commune,thị trấn,Đồng Hòa,10,2020-07-01,
                06322,185,commune,thị trấn,Bắc Sơn,5,,
                06325,185,commune,xã,Long Đống,4,,
                """);
        file("successors.csv", """
                old_code,new_code,effective,extent
                06184,06190,2020-07-01,full
                06187,06190,2020-07-01,full
                """);
        figures(Stream.of("06184,4", "06187,3", "06190,3", "06322,5", "06325,4")
                .map(row -> row.replace(",", ",kdc-ngay-hoi,2020,") + "\n")
                .collect(Collectors.joining()));
        String[] successors = {"--successors", folder.resolve("successors.csv").toString()};

        assertThat(evaluate("2020-12-31", successors))
                .anyMatch(row -> row.startsWith("NH-100,20,2020,") && row.contains("low=12 high=12 whole=19"));
        pack = packLettingNewUnitsReportAlone();
        assertThat(evaluate("2020-12-31", successors))
                .anyMatch(row -> row.startsWith("NH-100,20,2020,") && row.contains("low=19 high=19 whole=19"));
        assertThat(evaluate("2020-12-31"))
                .as("nothing is known of what became of them")
                .anyMatch(row -> row.startsWith("NH-100,20,2020,") && row.contains("low=12 high=12 whole=19"));
    }

    @Test
    void aListOfSuccessorsThatIsWrongIsRefusedWithItsLine() throws IOException {
        file("successors.csv", "old_code,new_code,effective,extent\n06184,99999,2020-07-01,full\n");

        assertThat(run(
                        "2020-12-31",
                        "--successors",
                        folder.resolve("successors.csv").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("successors.csv:2", "99999");
    }

    private Path packLettingNewUnitsReportAlone() throws IOException {
        Path from = Path.of("rules/lang-son/2020");
        Path to = folder.resolve("lang-son/2020");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
        Path head = to.resolve("pack.yaml");
        Files.writeString(head, Files.readString(head).replace("danger-days: 10", "danger-days: 10\nnew-units: own"));
        return to;
    }

    @Test
    void oneOfManyMissingIsNotAHundredPerCent() throws IOException {
        file("units.csv", """
                code,parent_code,level,type,name_vi,residential_areas
                20,,province,tỉnh,Lạng Sơn,1705
                """);
        figures("20,kdc-ngay-hoi,2020,1704\n");
        assertThat(evaluate("2020-12-31"))
                .contains(
                        "NH-100,20,2020,2020-12-31,NOT_MET,short,99.9413,99.9413,99.9413,100,low=1704 high=1704 whole=1705"
                                + " missing=0");
        figures("20,kdc-ngay-hoi,2020,1705\n");
        assertThat(evaluate("2020-12-31"))
                .contains(
                        "NH-100,20,2020,2020-12-31,MET,reached,100,100,100,100,low=1705 high=1705 whole=1705 missing=0");
    }

    @Test
    void unitsOfTheirOwnGoBeforeTheColumnAndThoseOfTheDayCount() throws IOException {
        file("units.csv", """
                code,parent_code,level,type,name_vi,residential_areas,valid_from,valid_to
                20,,province,tỉnh,Lạng Sơn,,,
                183,20,district,huyện,Cao Lộc,,,
                06184,183,commune,xã,Hòa Cư,9,,
                06184-1,06184,residential_area,khu dân cư,Khu dân cư 1,,,
                06184-2,06184,residential_area,khu dân cư,Khu dân cư 2,,,
                06187,183,commune,xã,Hải Yến,4,,2020-06-30
                """);
        figures("06184-1,kdc-ngay-hoi,2020,1\n");
        assertThat(evaluate("2020-12-31"))
                .contains(
                        "NH-100,20,2020,2020-12-31,UNKNOWN,unknown,,50,100,100,low=1 high=2 whole=2 missing=1",
                        "MH-XA,06187,2020,2020-12-31,NOT_APPLICABLE,not_applicable,,,,1,out_of_scope");
    }

    @Test
    void belowItsScopeATargetIsBrokenDownWithoutVerdict() throws IOException {
        figures("""
                06184,kdc-ngay-hoi,2020,5
                185,kdc-ngay-hoi,2020,9
                """);
        List<String> rows = evaluate("2020-12-31", "--breakdown");
        assertThat(rows)
                .contains(
                        "NH-100,183,2020,,,,,50,100,100,breakdown low=5 high=10 whole=10 missing=1",
                        "NH-100,06184,2020,,,,100,100,100,100,breakdown low=5 high=5 whole=5 missing=0",
                        "NH-100,06325,2020,,,,,0,100,100,breakdown low=0 high=4 whole=4 missing=1");
        assertThat(rows.stream().filter(row -> row.startsWith("NH-100")).map(row -> row.split(",")[1]))
                .containsExactly("06184", "06187", "06322", "06325", "183", "185", "20");
    }

    @Test
    void twoRunsGiveTheSameRows() throws IOException {
        figures("06184,kdc-ngay-hoi,2020,5\n185,kdc-ngay-hoi,2020,9\n");
        assertThat(evaluate("2020-12-31", "--breakdown")).isEqualTo(evaluate("2020-12-31", "--breakdown"));
    }

    @Test
    void everyFaultOfEveryFileIsToldAtOnce() throws IOException {
        figures("""
                183,kdc-ngay-hoi,2020,mười
                999,kdc-ngay-hoi,2020,1
                183,khong-co,2020,1
                183,kdc-ngay-hoi,2020-13,1
                185,kdc-ngay-hoi,2020,-1
                185,kdc-ngay-hoi,2020,1.5
                185,kdc-le-va-hoi,2020,1
                185,kdc-le-va-hoi,2020,2
                185,kdc-van-hoa-ty-le,2020,50
                """);
        reports("""
                183,BC-6T,2020-H1,hôm qua
                183,KHONG-CO,2020-H1,2020-06-01T08:00
                183,NH-100,2020,2020-06-01T08:00
                """);
        waivers("BC-6T,183,2020-H1,,2020-02-30,,\n");
        assertThat(run("2020-12-31")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()
                        .lines()
                        .map(line -> line.replace(folder + "/", ""))
                        .filter(line -> !line.contains("Lưu ý")))
                .containsExactly(
                        "figures.csv:2: mười không phải là số; viết 1234 hoặc 1234.5, không âm, nhiều nhất 15 chữ số.",
                        "figures.csv:3: Không có đơn vị nào mang mã 999.",
                        "figures.csv:4: Không có số liệu nào tên là khong-co trong indicators.csv.",
                        "figures.csv:5: 2020-13 không phải là một kỳ; viết 2020, 2020-H1, 2020-9M, 2020-Q3, 2020-07 hoặc"
                                + " 2020/1.",
                        "figures.csv:6: -1 không phải là số; viết 1234 hoặc 1234.5, không âm, nhiều nhất 15 chữ số.",
                        "figures.csv:7: 1.5 có phần lẻ quá dài: số liệu này có nhiều nhất 0 chữ số sau dấu chấm.",
                        "figures.csv:7: Đơn vị 185 đã có số liệu kdc-ngay-hoi kỳ 2020 ở dòng trên.",
                        "figures.csv:9: Đơn vị 185 đã có số liệu kdc-le-va-hoi kỳ 2020 ở dòng trên.",
                        "figures.csv:10: kdc-van-hoa-ty-le là tỷ lệ được tính ra, không nhập.",
                        "reports.csv:2: hôm qua không phải là ngày giờ; viết 2020-06-09T16:30.",
                        "reports.csv:3: Không có quy tắc nào mang mã KHONG-CO.",
                        "reports.csv:4: NH-100 là chỉ tiêu: xét theo số liệu, không nhận báo cáo.",
                        "waivers.csv:2: cột \"valid_from\": \"2020-02-30\" không phải ngày có thật dạng năm-tháng-ngày (ví dụ"
                                + " 2020-12-31)");
    }

    @Test
    void aMomentThatIsNoneIsWrongUse() {
        assertThat(run("tomorrow")).isEqualTo(2);
        assertThat(err.toString()).contains("tomorrow");
    }

    private void figures(String rows) throws IOException {
        file("figures.csv", "unit,indicator,period,value\n" + rows);
    }

    private void reports(String rows) throws IOException {
        file("reports.csv", "unit,report,period,received_at\n" + rows);
    }

    private void waivers(String rows) throws IOException {
        file("waivers.csv", "rule,unit,period,reason,valid_from,valid_to,new_due\n" + rows);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> evaluate(String asOf, String... more) {
        out.getBuffer().setLength(0);
        assertThat(run(asOf, more)).as(err::toString).isZero();
        List<String> rows = out.toString().lines().toList();
        assertThat(rows.get(0)).isEqualTo("rule,unit,period,due,verdict,state,value,lower,upper,threshold,reason");
        return rows.subList(1, rows.size());
    }

    private int run(String asOf, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--pack", pack.toString(), "--as-of", asOf));
        for (String file : List.of("units", "figures", "reports", "waivers")) {
            arguments.add("--" + file);
            arguments.add(folder.resolve(file + ".csv").toString());
        }
        arguments.addAll(List.of(more));
        return new CommandLine(new EvaluateCommand(messages()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(new String[0]));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/compliance", "messages/calendar", "messages/guidance", "messages/territory");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
