package vn.dondoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import vn.dondoc.compliance.VerdictWords;

class ShownTests {

    private final Shown shown = new Shown(
            Clock.systemUTC(),
            new StaticMessageSource(),
            new VerdictWords(new StaticMessageSource(), Clock.systemUTC()));

    @BeforeEach
    void vietnamese() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            99.9413 | 99,94%
            89.9999 | 89,99%
            90      | 90%
            100     | 100%
            87.5    | 87,5%
            """)
    void aShareIsCutNeverRoundedUpToItsThreshold(BigDecimal percent, String words) {
        assertThat(shown.figure(Samples.share("LH-90", 90), percent)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1705       | 1.705
            1234567.5  | 1.234.567,5
            """)
    void aNumberIsShownWhole(BigDecimal number, String words) {
        assertThat(shown.number(number)).isEqualTo(words);
    }
}
