package vn.dondoc.reporting.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as reports say them: cut, never rounded in anyone's favour. */
class WordsTests {

    private static final Words WORDS = new Words(Samples.messages());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "1 | 01",
                "9 | 09",
                "10 | 10",
                "1646 | 1.646",
                "1234567 | 1.234.567",
                "12.5 | 12,5",
                "3.5 | 3,5",
                "2.0 | 02",
            })
    void smallWholeNumbersHaveAZeroBeforeThem(BigDecimal number, String said) {
        assertThat(Words.count(number)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 đồng",
                "500000 | 500.000 đồng",
                "999999 | 999.999 đồng",
                "1000000 | 01 triệu đồng",
                "350000000 | 350 triệu đồng",
                "350400000 | 350,4 triệu đồng",
                "350499999 | hơn 350,4 triệu đồng",
                "999999999 | hơn 999,9 triệu đồng",
                "1000000000 | 01 tỷ đồng",
                "1230000000 | 1,23 tỷ đồng",
                "1239999999 | hơn 1,23 tỷ đồng",
                "1234567890123 | hơn 1.234,56 tỷ đồng",
            })
    void moneyIsCutAndThenSaysSo(BigDecimal dong, String said) {
        assertThat(WORDS.money(dong)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1646 | 1705 | 96,5% | 96,6%",
                "1704 | 1705 | 99,9% | 100%",
                "1705 | 1705 | 100% | 100%",
                "0 | 1705 | 0% | 0%",
                "1 | 1705 | 0,05% | 0,06%",
                "1 | 1000000 | 0,0001% | 0,0001%",
                "1 | 100000000 | 0% | 0,0001%",
                "1 | 3 | 33,3% | 33,4%",
                "1 | 2 | 50% | 50%",
            })
    void sharesAreCutBelowAndNotCutAbove(long part, long whole, String least, String most) {
        assertThat(Words.percent(part, whole)).isEqualTo(least);
        assertThat(Words.percentAtMost(part, whole)).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-09, 09/6/2020",
        "2020-02-05, 05/02/2020",
        "2020-01-31, 31/01/2020",
        "2020-11-18, 18/11/2020",
        "2020-03-01, 01/3/2020"
    })
    void daysAreWrittenAsTheDecreeHasThem(LocalDate day, String said) {
        assertThat(Words.day(day)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-11-17T01:00:00Z | 8 giờ ngày 17/11/2020",
                "2020-11-17T01:05:59Z | 8 giờ 05 phút ngày 17/11/2020",
                "2020-11-17T17:30:00Z | 0 giờ 30 phút ngày 18/11/2020"
            })
    void momentsAreThoseOfTheOffice(Instant moment, String said) {
        assertThat(WORDS.moment(moment)).isEqualTo(said);
    }
}
