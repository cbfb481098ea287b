package vn.dondoc.guidance.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.guidance.wording.Amount.Kind;

class AmountTests {

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            01              | 1             | PLAIN
            0               | 0             | PLAIN
            1.500           | 1500          | PLAIN
            1.234.567       | 1234567       | PLAIN
            1500            | 1500          | PLAIN
            97,5            | 97.5          | PLAIN
            97,50%          | 97.5          | PERCENT
            100 %           | 100           | PERCENT
            1.000,25        | 1000.25       | PLAIN
            500 triệu đồng  | 500000000     | MONEY
            1,5 tỷ đồng     | 1500000000    | MONEY
            1,5 tỉ đồng     | 1500000000    | MONEY
            20 nghìn đồng   | 20000         | MONEY
            1.000.000 đồng  | 1000000       | MONEY
            """)
    void readsNumbersAsPrinted(String words, BigDecimal value, Kind kind) {
        assertThat(Amount.of(Words.of(words))).hasValueSatisfying(amount -> {
            assertThat(amount.value()).isEqualTo(value);
            assertThat(amount.kind()).isEqualTo(kind);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1.50",
                "12.34.567",
                "1,500,000",
                "",
                "một",
                "-1",
                "+1",
                "1e5",
                "٣",
                "500 triệu",
                "1 000",
                "999999999999999 tỷ đồng",
                "12345678901234567890"
            })
    void readsNothingElse(String words) {
        assertThat(Amount.of(Words.of(words))).isEmpty();
    }
}
