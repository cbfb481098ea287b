package vn.dondoc.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.territory.Succession;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitsCsv;

/** On 1 July 2025 the districts A and B go; A1 and A2 become N1, B1 becomes N2, A3 is divided, A4 is lost, B2 stays. */
class LandingTests {

    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);

    private static final String UNITS = """
            code,parent_code,level,type,name_vi,residential_areas,valid_from,valid_to
            P,,province,tỉnh,P,,,
            A,P,district,huyện,A,,,2025-06-30
            B,P,district,huyện,B,,,2025-06-30
            A1,A,commune,xã,A1,,,2025-06-30
            A2,A,commune,xã,A2,,,2025-06-30
            A3,A,commune,xã,A3,,,2025-06-30
            A4,A,commune,xã,A4,,,2025-06-30
            B1,B,commune,xã,B1,,,2025-06-30
            B2,B,commune,xã,B2,,,2025-06-30
            B2,P,commune,xã,B2,,2025-07-01,
            A1a,A1,residential_area,thôn,A1a,,,2025-06-30
            N1,P,commune,xã,N1,,2025-07-01,
            N2,P,commune,xã,N2,,2025-07-01,
            """;

    private final Territory territory = Territory.of(
            UnitsCsv.read(new StringReader(UNITS), "units.csv").orThrow().all(),
            List.of(
                    went("A1", "N1", true),
                    went("A2", "N1", true),
                    went("A3", "N1", false),
                    went("A3", "N2", false),
                    went("B1", "N2", true),
                    went("B2", "B2", true)));

    private final Landing landing =
            new Landing(territory, territory.on(FROM.minusDays(1)), territory.on(FROM.plusDays(1)));

    private static Succession went(String old, String heir, boolean whole) {
        return new Succession(UnitId.of(old), new UnitId(heir, FROM), FROM, whole);
    }

    @ParameterizedTest(name = "{0}, of {1}: {2} whole, {3} divided")
    @CsvSource(delimiter = '|', textBlock = """
            N1 | P | A1 A2 | A3
            N2 | P | B1    | A3
            N2 | B | B1    | ''
            B2 | P | B2    | ''
            P  | P | A1 A2 A3 B | ''
            """)
    void figuresOfThenCountWhereTheirUnitsWentWhole(String unit, String top, String whole, String divided) {
        Unit now = territory.on(FROM).find(unit).orElseThrow();

        Landing.Parts parts = landing.of(now.id(), UnitId.of(top));

        assertThat(parts.whole()).extracting(Unit::code).isEqualTo(words(whole));
        assertThat(parts.divided()).extracting(Unit::code).isEqualTo(words(divided));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.trim().split(" "));
    }
}
