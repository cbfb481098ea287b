package vn.dondoc.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsCsvTests {

    private static final String HEADER = "code,parent_code,level,type,name_vi,residential_areas,valid_from,valid_to\n";
    private static final String TOP = "20,,province,tỉnh,Lạng Sơn,,,\n183,20,district,huyện,Cao Lộc,,,\n";

    private final LocalDate day = LocalDate.of(2020, 11, 17);

    @Test
    void theListOfLangSonIsTakenWhole() {
        UnitTree tree =
                read(Path.of("src/main/resources/demo/units-lang-son-2020.csv")).on(day);

        assertThat(tree.at(Level.DISTRICT)).hasSize(11);
        assertThat(tree.at(Level.COMMUNE)).hasSize(200);
        assertThat(tree.find("183")).map(Unit::fullName).contains("huyện Cao Lộc");
        assertThat(tree.pathUp(UnitId.of("06337")))
                .extracting(Unit::name)
                .containsExactly("Đồng Ý", "Bắc Sơn", "Lạng Sơn");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            06184,999,commune,xã,Bảo Lâm,,,                              | units.fault.parent.unknown
            06184,,commune,xã,Bảo Lâm,,,                                 | units.fault.parent.none
            183,20,district,huyện,Cao Lộc,,,                             | units.fault.twice
            183,20,district,huyện,Cao Lộc,,2020-01-01,                   | units.fault.twice
            06184,183,ward,xã,Bảo Lâm,,,                                 | units.fault.level
            184,183,district,huyện,Văn Lãng,,,                           | units.fault.tier
            21,183,province,tỉnh,Bắc Giang,,,                            | units.fault.tier
            06184,06184,commune,xã,Bảo Lâm,,,                            | units.fault.tier
            06184,183,commune,xã,Bảo Lâm,,2020-02-30,                    | csv.fault.date
            06184,183,commune,xã,Bảo Lâm,,01/01/2020,                    | csv.fault.date
            06184,183,commune,xã,Bảo Lâm,,2020-02-01,2020-01-31          | units.fault.days
            06184,183,commune,xã,,,,                                     | csv.fault.empty
            06184,183,commune,,Bảo Lâm,,,                                | csv.fault.empty
            06184,183,commune,xã,Bảo Lâm,tám,,                           | csv.fault.count
            06184,183,commune,xã,Bảo Lâm,-1,,                            | csv.fault.count
            06184,183,commune,xã,Bảo Lâm,7,5,,                           | csv.fault.width
            xã 1,183,commune,xã,Bảo Lâm,,,                               | units.fault.code
            """)
    void aFaultyLineIsNamed(String line, String codes) {
        List<Fault> faults = faults(HEADER + TOP + line + "\n");

        assertThat(faults).extracting(Fault::code).containsExactly(codes.split(" "));
        assertThat(faults).extracting(Fault::line).containsOnly(4);
    }

    @Test
    void allFaultsOfAllLinesAreToldAtOnce() {
        String text = HEADER
                + "183,20,district,huyện,Cao Lộc,,,\n"
                + "06184,183,commune,xã,,x,2020-13-01,\n"
                + "06187,183,village,xã,Thanh Lòa,,,\n"
                + "06184,183,commune,xã,Bảo Lâm,,,\n";

        assertThat(faults(text))
                .extracting(fault -> fault.line() + " " + fault.code())
                .containsExactly(
                        "2 units.fault.parent.unknown",
                        "3 csv.fault.date",
                        "3 csv.fault.empty",
                        "3 csv.fault.count",
                        "4 units.fault.level",
                        "5 units.fault.twice");
    }

    @Test
    void aParentMustExistAllTheTimeItsUnitsDo() {
        String districtEnds = HEADER + "20,,province,tỉnh,Lạng Sơn,,,\n183,20,district,huyện,Cao Lộc,,,2025-06-30\n";

        assertThat(faults(districtEnds + "06184,183,commune,xã,Bảo Lâm,,,\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("units.fault.parent.gap"))
                .satisfies(fault -> assertThat(fault.arguments()).containsExactly("183", "2025-07-01"));
        assertThat(faults(districtEnds + "06184,183,commune,xã,Bảo Lâm,,,2025-06-30\n"))
                .isEmpty();
    }

    @Test
    void aCodeGivenAnewIsAnotherUnit() {
        Territory territory = territory(HEADER
                + "20,,province,tỉnh,Lạng Sơn,,,\n"
                + "183,20,district,huyện,Cao Lộc,,,2025-06-30\n"
                + "06184,20,commune,xã,Bảo Lâm mới,,2025-07-01,\n"
                + "06184,183,commune,xã,Bảo Lâm,8,,2025-06-30\n");

        assertThat(territory.all())
                .extracting(Unit::id)
                .map(UnitId::toString)
                .containsExactly("06184", "06184@2025-07-01", "183", "20");
        assertThat(territory.on(day).find("06184")).map(Unit::name).contains("Bảo Lâm");
        UnitTree now = territory.on(LocalDate.of(2025, 7, 1));
        assertThat(now.at(Level.DISTRICT)).isEmpty();
        assertThat(now.children(UnitId.of("20"))).extracting(Unit::name).containsExactly("Bảo Lâm mới");
    }

    @Test
    void aUnitFollowsItsParentFromOneUnitToTheNextOfThatCode() {
        Territory territory = territory(HEADER
                + "20,,province,tỉnh,Lạng Sơn,,,\n"
                + "183,20,district,huyện,Cao Lộc,,,2019-12-31\n"
                + "183,20,district,thị xã,Cao Lộc,,2020-01-01,\n"
                + "06184,183,commune,xã,Bảo Lâm,,,\n");

        UnitId commune = UnitId.of("06184");
        assertThat(territory.on(LocalDate.of(2019, 12, 31)).parent(commune))
                .map(Unit::type)
                .contains("huyện");
        assertThat(territory.on(LocalDate.of(2020, 1, 1)).parent(commune))
                .map(Unit::type)
                .contains("thị xã");
    }

    @Test
    void namesAreComposedAndBlanksStraightened() {
        String text = HEADER + "20,,province,tỉnh," + Normalizer.normalize("Lạng Sơn", Normalizer.Form.NFD) + " ,,,";

        assertThat(territory(text).find(UnitId.of("20"))).map(Unit::name).contains("Lạng Sơn");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() {
        byte[] bytes = ("\uFEFF" + HEADER + TOP).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

        assertThat(UnitsCsv.read(bytes, "units.csv").orThrow().all()).hasSize(2);
        bytes = ("\uFEFF" + HEADER + "06184,9,commune,xã,A,,,")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(UnitsCsv.read(bytes, "units.csv").faults())
                .extracting(Fault::line)
                .containsExactly(2);
    }

    @Test
    void anotherEncodingIsNamedWithItsLine() {
        byte[] bytes = (HEADER + TOP).getBytes(StandardCharsets.UTF_16LE);
        assertThat(UnitsCsv.read(bytes, "units.csv").faults()).isNotEmpty();

        byte[] latin = (HEADER + "20,,province,tinh,Lng Sn,,,\n183,20,district,huy\u00ean,Cao,,,\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(UnitsCsv.read(latin, "units.csv").faults())
                .extracting(fault -> fault.line() + " " + fault.code())
                .containsExactly("3 csv.fault.encoding");
    }

    @Test
    void missingColumnsMissingFilesAndBrokenQuotesAreNamed() {
        assertThat(faults("code;parent_code;level;type;name_vi\n"))
                .extracting(Fault::code)
                .containsOnly("csv.fault.column");
        assertThat(faults("")).extracting(Fault::code).containsOnly("csv.fault.column");
        assertThat(faults(HEADER)).extracting(Fault::code).containsExactly("units.fault.none");
        assertThat(faults(HEADER + TOP + "06184,183,commune,xã,\"Bảo\" Lâm,,,\n"))
                .extracting(fault -> fault.line() + " " + fault.code())
                .containsExactly("4 csv.fault.syntax");
        assertThat(UnitsCsv.read(Path.of("no-such-file.csv")).faults())
                .extracting(Fault::code)
                .containsExactly("csv.fault.file");
    }

    private static Territory read(Path file) {
        UnitsCsv.Result result = UnitsCsv.read(file);
        assertThat(result.faults()).isEmpty();
        return result.orThrow();
    }

    private static Territory territory(String text) {
        UnitsCsv.Result result = UnitsCsv.read(new StringReader(text), "units.csv");
        assertThat(result.faults()).isEmpty();
        return result.orThrow();
    }

    private static List<Fault> faults(String text) {
        UnitsCsv.Result result = UnitsCsv.read(new StringReader(text), "units.csv");
        @Nullable Territory territory = result.territory();
        assertThat(territory == null).isEqualTo(result.faults().stream().anyMatch(fault -> !fault.warning()));
        return result.faults();
    }
}
