package vn.dondoc.guidance.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.guidance.drools.PackFixture.aCount;
import static vn.dondoc.guidance.drools.PackFixture.aPack;
import static vn.dondoc.guidance.drools.PackFixture.aShare;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.RefusedException;

class DroolsCompilerTests {

    private final DroolsCompiler compiler = new DroolsCompiler(PackFixture.RULES);

    @Test
    void showsEachRuleUnderItsSentenceAndTheCommonRulesAfterThem() {
        String drl = compiler.compile(aPack(aShare("LH-90", Comparison.AT_LEAST, "90", "ngay-hoi", Level.PROVINCE)))
                .drl();

        assertThat(drl).contains("""
                        // LH-90: Quy tắc LH-90
                        // Câu của LH-90

                        rule "LH-90 certain"
                        when
                            $f : Tally( tier == "province", indicator == "ngay-hoi", whole > 0, low * 100 >= 90 * whole )
                        then
                            insert( new Certain( "LH-90", $f ) );
                        end
                        """).contains("// ===== rules/chung/verdicts.drl =====");
    }

    @ParameterizedTest(name = "{0} {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            AT_LEAST  | 90    | low * 100 >= 90 * whole     | high * 100 < 90 * whole
            AT_LEAST  | 97.5  | low * 1000 >= 975 * whole   | high * 1000 < 975 * whole
            AT_LEAST  | 97.50 | low * 1000 >= 975 * whole   | high * 1000 < 975 * whole
            AT_LEAST  | 1E+2  | low * 100 >= 100 * whole    | high * 100 < 100 * whole
            MORE_THAN | 50    | low * 100 > 50 * whole      | high * 100 <= 50 * whole
            AT_MOST   | 0.25  | high * 10000 <= 25 * whole  | low * 10000 > 25 * whole
            LESS_THAN | 5     | high * 100 < 5 * whole      | low * 100 >= 5 * whole
            """)
    void aPercentageStandsInTheRuleInExactWholeNumbers(
            Comparison comparison, String percent, String certain, String impossible) {
        assertThat(Bar.ofPercent(comparison, new java.math.BigDecimal(percent)))
                .isEqualTo(new Bar(certain, impossible));
    }

    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            AT_LEAST  | 1               | mo-hinh  | low >= 1
            AT_LEAST  | 1.5             | mo-hinh  | low > 1
            AT_MOST   | 1.5             | mo-hinh  | high <= 1
            LESS_THAN | 1.5             | mo-hinh  | high <= 1
            AT_LEAST  | 1.5             | dat-hien | low >= 15000
            AT_LEAST  | 1500000000      | mo-hinh  | low >= 1500000000
            AT_LEAST  | 900000000000000 | mo-hinh  | low >= 900000000000000L
            """)
    void aNumberStandsInTheRuleInTheMeasureOfTheFacts(
            Comparison comparison, String number, String indicator, String certain) {
        assertThat(Bar.ofNumber(comparison, new java.math.BigDecimal(number), aPack().indicator(indicator))
                        .certain())
                .isEqualTo(certain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nrule \"x\" when then System.exit(0); end", "a\u2028b", "a\u0085b", "a\r\nb", "\\u000aend"})
    void nothingBreaksOutOfAComment(String words) {
        assertThat(Drl.comment(words)).matches("[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\\\]*");
    }

    @Test
    void aCodeThatIsNoneIsNotPrinted() {
        assertThatThrownBy(() ->
                        Drl.of(aPack(aCount("X\" when then end", Comparison.AT_LEAST, "1", "mo-hinh", Level.COMMUNE))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShareOfUnlikeFiguresIsRefused() {
        assertThatThrownBy(() -> Drl.of(aPack(aShare("DAT", Comparison.AT_LEAST, "50", "dat-tren-ho", Level.PROVINCE))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void saysWhereTheCommonRulesWereLookedFor() {
        assertThatThrownBy(() -> new DroolsCompiler(Path.of("nowhere")).compile(aPack()))
                .hasMessageContaining(Path.of("nowhere", "chung").toString());
    }
}
