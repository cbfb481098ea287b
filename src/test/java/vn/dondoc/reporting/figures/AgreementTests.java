package vn.dondoc.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.SamplePacks;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;

class AgreementTests {

    private final Agreement agreement = new Agreement(
            SamplePacks.indicators(),
            SamplePacks.form().totals(),
            Map.of(Level.RESIDENTIAL_AREA, 155L, Level.COMMUNE, 22L),
            Map.of("le", earlier("le", 10), "kdc", earlier("kdc", 160)));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            kdc=155 le=155                   | none
            kdc=155 le=156                   | le refuses part, le refuses above-registered
            le=156                           | le refuses above-registered
            kdc=154 le=100                   | kdc asks registered
            le=9                             | le asks falls
            nha-van-hoa=23                   | nha-van-hoa asks above-registered
            nha-van-hoa=22 kdc=155           | none
            tien=5 tien-tinh=2 tien-xa=3     | none
            tien=5 tien-tinh=2 tien-xa=2     | tien refuses total
            tien=5 tien-tinh=2               | none
            tien=5 tien-tinh=6               | tien refuses total
            tien-tinh=2 tien-xa=3            | none
            """)
    void holdsFiguresAgainstEachOtherAndAgainstTheUnitList(String figures, String expected) {
        assertThat(faults(figures)).isEqualTo(expected);
    }

    private static Figure earlier(String indicator, long value) {
        return new Figure(
                UnitId.of("183"), indicator, Period.parse("2020-H1"), BigDecimal.valueOf(value), Instant.EPOCH);
    }

    private String faults(String words) {
        Map<String, BigDecimal> figures = Arrays.stream(words.split(" "))
                .map(word -> word.split("="))
                .collect(Collectors.toMap(word -> word[0], word -> new BigDecimal(word[1])));
        List<String> said = agreement.faults(figures).stream()
                .map(fault -> fault.indicator()
                        + (fault.asked() ? " asks " : " refuses ")
                        + fault.code().replaceFirst("reporting\\.(fault|ask)\\.", ""))
                .toList();
        return said.isEmpty() ? "none" : String.join(", ", said);
    }
}
