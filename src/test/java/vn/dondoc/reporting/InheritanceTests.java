package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.guidance.drools.PackFixture.aPack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Succession;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitId;

/** A and B go whole into N on 1 July, C is divided between M and N2, D goes into E on 1 March and E into F on 1 July. */
class InheritanceTests {

    private static final RulePack PACK = aPack();

    private final Territory territory = Territory.of(
            List.of(),
            List.of(
                    went("A", "N", 7, true),
                    went("B", "N", 7, true),
                    went("C", "M", 7, false),
                    went("C", "N2", 7, false),
                    went("E", "F", 7, true),
                    went("D", "E", 3, true)));

    private static Succession went(String old, String heir, int month, boolean whole) {
        return new Succession(UnitId.of(old), UnitId.of(heir), LocalDate.of(2020, month, 1), whole);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2020    | A=1 B=2 N=4 | A=1 B=2 N=7
            2020    | A=1 N=4     | A=1
            2020    | A=1 B=2     | A=1 B=2
            2020    | C=1 M=4 N2=5 | C=1
            2020    | D=1 E=2 F=4 | D=1 E=3 F=7
            2020    | X=9         | X=9
            2020-H1 | A=1 B=2 N=4 | A=1 B=2 N=4
            2020-9M | A=1 B=2 N=4 | A=1 B=2 N=7
            """)
    void whatWasReportedBeforeIsAddedOnlyWhereItIsWhole(String period, String before, String after) {
        assertThat(say(Inheritance.add(PACK, territory, figures("mo-hinh", period, before))))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"A=1 B=2 N=4, A=1 B=2 N=4"})
    void whatDoesNotAddUpIsTheHeirsOwn(String before, String after) {
        assertThat(say(Inheritance.add(PACK, territory, figures("diem", "2020", before))))
                .isEqualTo(after);
    }

    private static List<Figure> figures(String code, String period, String said) {
        return Arrays.stream(said.split(" "))
                .map(word -> word.split("="))
                .map(word -> new Figure(
                        UnitId.of(word[0]), code, Period.parse(period), new BigDecimal(word[1]), Instant.EPOCH))
                .toList();
    }

    private static String say(List<Figure> figures) {
        return figures.stream()
                .collect(Collectors.toMap(
                        figure -> figure.unit().toString(),
                        figure -> figure.value().toPlainString(),
                        (one, other) -> one,
                        TreeMap::new))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
