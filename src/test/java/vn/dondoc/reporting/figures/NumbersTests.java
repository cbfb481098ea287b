package vn.dondoc.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1.234,5     | 1234.5
            1.705       | 1705
            1705        | 1705
            06          | 6
            0           | 0
            12,75       | 12.75
            1234.5      | 1234.5
            1.5         | 1.5
            1.234.567   | 1234567
            ' 12 '      | 12
            -3          | -3
            1,234.5     | 1234.5
            1,234,567   | 1234567
            1,234       | 1.234
            1 234 567,5 | 1234567.5
            """)
    void readsWhatOfficesWrite(String text, BigDecimal number) {
        assertThat(Numbers.read(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"mười hai", "1,234.5,6", "1.2345.678", "12 34", "12 hộ", "1e5", "", "--1", "hơn 350 triệu", "٣"})
    void isNotTakenForANumber(String text) {
        assertThat(Numbers.read(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1234.5000  | 1.234,5
            1705       | 1.705
            0.25       | 0,25
            """)
    void writesDotsForThousandsAndACommaForDecimals(BigDecimal number, String text) {
        assertThat(Numbers.write(number)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource(delimiter = '|', textBlock = """
            1704 | 1705 | 99,94
            1705 | 1705 | 100,00
            2    | 3    | 66,66
            """)
    void cutsAShareAndNeverRoundsItUp(BigDecimal part, BigDecimal whole, String percent) {
        assertThat(Numbers.percent(part, whole)).isEqualTo(percent);
    }
}
