package vn.dondoc.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.SamplePacks;
import vn.dondoc.territory.UnitId;

class UsualTests {

    @ParameterizedTest(name = "{0}, before 30: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            tien=30  | none
            tien=90  | none
            tien=91  | tien unlike-before
            tien=10  | none
            tien=9   | tien unlike-before
            tien=0   | tien unlike-before
            dat=5000 | none
            """)
    void asksAboutMoreThanThreeTimesAndLessThanAThirdOfTheYearBefore(String figures, String asked) {
        Usual usual = new Usual(SamplePacks.indicators(), Map.of("tien", before("tien", 30)), List.of());

        assertThat(asked(usual, figures)).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            tien=4 | none
            tien=0 | none
            """)
    void smallNumbersMayJump(String figures, String asked) {
        Usual usual = new Usual(SamplePacks.indicators(), Map.of("tien", before("tien", 1)), List.of());

        assertThat(asked(usual, figures)).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0} among shares of 30, 60 and 90 %: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            kdc=100 le=60   | none
            kdc=100 le=20   | none
            kdc=100 le=19   | le unlike-sisters
            kdc=1000 le=199 | le unlike-sisters
            kdc=1000 le=200 | none
            kdc=12 le=3     | none
            le=1            | none
            """)
    void comparesAPartWithItsSistersAsAShare(String figures, String asked) {
        Usual usual = new Usual(
                SamplePacks.indicators(),
                Map.of(),
                sisters("kdc=100 le=30", "kdc=1000 le=600", "kdc=10 le=9", "kdc=10", "tien=7"));

        assertThat(asked(usual, figures)).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0} between a lower middle of 20 % and an upper of 40 %: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            kdc=100000 le=120000 | none
            kdc=100000 le=120001 | le unlike-sisters
            kdc=100000 le=6667   | none
            kdc=100000 le=6666   | le unlike-sisters
            """)
    void ofAnEvenNumberBothMiddlesCountAndNothingIsRounded(String figures, String asked) {
        Usual usual = new Usual(
                SamplePacks.indicators(),
                Map.of(),
                sisters("kdc=10 le=1", "kdc=10 le=2", "kdc=10 le=4", "kdc=10 le=8"));

        assertThat(asked(usual, figures)).isEqualTo(asked);
    }

    @Test
    void twoSistersHaveNoMiddleAndWhereMostSayZeroNothingIsUsual() {
        assertThat(asked(
                        new Usual(SamplePacks.indicators(), Map.of(), sisters("kdc=100 le=9", "kdc=100 le=9")),
                        "kdc=100 le=90"))
                .isEqualTo("none");
        assertThat(asked(
                        new Usual(
                                SamplePacks.indicators(),
                                Map.of(),
                                sisters("kdc=100 le=0", "kdc=100 le=0", "kdc=100 le=9")),
                        "kdc=100 le=90"))
                .isEqualTo("none");
    }

    @Test
    void whatIsNoShareIsNotComparedWithUnitsOfAnotherSize() {
        assertThat(asked(
                        new Usual(SamplePacks.indicators(), Map.of(), sisters("tien=10", "tien=10", "tien=10")),
                        "tien=1000"))
                .isEqualTo("none");
    }

    private static String asked(Usual usual, String words) {
        List<String> asked = usual.faults(figures(words)).stream()
                .map(fault -> fault.indicator() + " " + fault.code().replace("reporting.ask.", ""))
                .toList();
        assertThat(usual.faults(figures(words))).allMatch(EntryFault::asked);
        return asked.isEmpty() ? "none" : String.join(", ", asked);
    }

    private static List<Map<String, BigDecimal>> sisters(String... words) {
        return Stream.of(words).map(UsualTests::figures).toList();
    }

    private static Map<String, BigDecimal> figures(String words) {
        Map<String, BigDecimal> figures = new HashMap<>();
        Arrays.stream(words.split(" "))
                .map(word -> word.split("="))
                .forEach(word -> figures.put(word[0], new BigDecimal(word[1].replace(',', '.'))));
        return figures;
    }

    private static Figure before(String indicator, long value) {
        return new Figure(
                UnitId.of("183"), indicator, Period.parse("2019-H1"), BigDecimal.valueOf(value), Instant.EPOCH);
    }
}
