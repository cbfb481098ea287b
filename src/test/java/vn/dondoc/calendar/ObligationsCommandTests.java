package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitsCsv;

class ObligationsCommandTests {

    private static final String PACK = "rules/lang-son/2020";
    private static final String LANG_SON = "src/main/resources/demo/units-lang-son-2020.csv";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path units;

    @BeforeEach
    void aProvinceOfTwoDistricts() throws IOException {
        units = Files.writeString(folder.resolve("units.csv"), Samples.UNITS);
    }

    @Test
    void eachDistrictOfLangSonOwesByTheLastAcceptableDaysOfItsDocuments() throws IOException {
        assertThat(run(PACK, "--units", LANG_SON)).as(err::toString).isZero();
        Set<String> districts = UnitsCsv.read(Path.of(LANG_SON)).orThrow().all().stream()
                .filter(unit -> unit.level() == Level.DISTRICT)
                .map(Unit::code)
                .collect(Collectors.toSet());
        Map<String, Map<String, TreeSet<String>>> days = rows().stream()
                .filter(row -> districts.contains(row.get("unit")))
                .collect(Collectors.groupingBy(
                        row -> row.get("unit"),
                        Collectors.groupingBy(
                                row -> row.get("rule"),
                                Collectors.mapping(row -> row.get("due"), Collectors.toCollection(TreeSet::new)))));
        assertThat(days).hasSize(11).allSatisfy((district, byRule) -> {
            assertThat(byRule.get("BC-6T")).containsExactly("2020-06-09");
            assertThat(byRule.get("BC-NAM")).containsExactly("2020-11-21");
            assertThat(byRule.get("BC-ND-6T")).containsExactly("2020-06-09");
            assertThat(byRule.get("BC-ND-NAM")).containsExactly("2020-11-21");
            assertThat(byRule.get("MH-QUY")).containsExactly("2020-03-19", "2020-06-19", "2020-09-19", "2020-12-19");
            assertThat(byRule.get("BC-ND-THANG")).as("no day is invented").containsExactly("");
            assertThat(byRule.get("BC-ND-QUY")).containsExactly("");
            assertThat(byRule.get("BC-DKST")).containsExactly("");
        });
    }

    @Test
    void everyWordingHasItsRowAndItsReason() throws IOException {
        assertThat(run(PACK, "--units", units.toString())).isZero();
        assertThat(out.toString().lines())
                .startsWith("rule,unit,period,printed_day,due,rolled,reason")
                .contains(
                        "BC-6T,183,2020-H1,2020-06-10,2020-06-09,false,before 2020-06-10",
                        "MH-QUY,183,2020-Q3,2020-09-20,2020-09-19,false,before 2020-09-20",
                        "BC-ND-THANG,185,2020-02,,,false,no-day",
                        "NH-100,20,2020,2020-12-31,2020-12-31,false,end-of 2020",
                        "KH-NH,20,2020,,,false,occasion 2020-11-18",
                        "LE-VNN,20,2020,2020-10-17,2020-10-17,false,on 2020-10-17",
                        "TCD-QUY,183,2020,2020-11-17,2020-11-17,false,window-until 2020-11-17");
    }

    @Test
    void aReportOnADayOffRollsAndAnHourIsWritten() throws IOException {
        Path pack = packWith("""
                Báo cáo BC-NAM: Báo cáo năm
                  Căn cứ: hd, mục I
                  Mỗi huyện phải gửi báo cáo năm, chậm nhất ngày 10/10
                Báo cáo BC-6T: Báo cáo 6 tháng
                  Căn cứ: hd, mục I
                  Mỗi huyện phải gửi báo cáo 6 tháng, trước 17 giờ ngày 20/6
                """);
        assertThat(run(pack.toString(), "--units", units.toString()))
                .as(err::toString)
                .isZero();
        assertThat(out.toString().lines())
                .contains(
                        "BC-NAM,183,2020,2020-10-10,2020-10-12,true,on 2020-10-10",
                        "BC-6T,183,2020-H1,2020-06-20,2020-06-20T17:00,false,before 2020-06-20T17:00");
    }

    @Test
    void everyFaultOfPackUnitsAndCalendarIsToldAtOnceInEitherLanguage() throws IOException {
        Path orphans = Files.writeString(
                folder.resolve("orphans.csv"),
                "code,parent_code,level,type,name_vi\n20,,province,tỉnh,Lạng Sơn\n183,99,district,huyện,Cao Lộc\n");
        Path calendar = Files.writeString(
                folder.resolve("lich.csv"),
                "date,weekday,status,kind,name_vi,applies_to,source,confidence\n"
                        + "2020-01-01,T5,off,le,Tết Dương lịch,moi_nguoi,BLLĐ,cao\n");
        Path pack = packWith("Báo cáo BC-NAM: Báo cáo năm\n  Căn cứ: hd, mục I\n  Mỗi huyện phải gửi gì đó\n");
        String[] arguments = {pack.toString(), "--units", orphans.toString(), "--calendar", calendar.toString()};
        assertThat(run(arguments)).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("bao-cao.quytac:3: ")
                .contains("orphans.csv:3: ")
                .contains("lich.csv:2: Ngày 01/01/2020 là T4, không phải T5.");
        String[] english = Arrays.copyOf(arguments, arguments.length + 1);
        english[arguments.length] = "--english";
        assertThat(run(english)).isEqualTo(1);
        assertThat(err.toString()).contains("lich.csv:2: 01/01/2020 is a T4, not T5.");
    }

    @Test
    void aFileThatIsNotThereIsAFaultAndAMissingOptionIsWrongUse() {
        assertThat(run(PACK)).isEqualTo(2);
        assertThat(run("rules/nowhere/2020", "--units", units.toString())).isEqualTo(1);
        assertThat(run(PACK, "--units", folder.resolve("none.csv").toString())).isEqualTo(1);
    }

    private Path packWith(String rules) throws IOException {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        Files.writeString(pack.resolve("pack.yaml"), """
                title: Gói thử
                province: "20"
                year: 2020
                from: 2020-01-01
                to: 2020-12-31
                documents:
                  - {id: hd, title: Hướng dẫn, issuer: Ủy ban}
                reports-to: {district: province, commune: district, residential_area: commune}
                """);
        Files.writeString(
                pack.resolve("clauses.csv"),
                "id,document,clause,kind,responsible,summary,quote,covered_by,reason\n"
                        + "HD-I,hd,I,report,district,Báo cáo,báo cáo,BC-NAM;BC-6T,\n");
        Files.writeString(
                pack.resolve("indicators.csv"),
                "code,phrases,name,type,measure,adds_up,numerator,denominator,counted,part_of,note\n");
        Files.writeString(pack.resolve("bao-cao.quytac"), rules);
        return pack;
    }

    private int run(String... arguments) {
        return new CommandLine(new ObligationsCommand(messages()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private List<CSVRecord> rows() throws IOException {
        return CSVParser.parse(
                        new StringReader(out.toString()),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/calendar", "messages/guidance", "messages/territory");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
