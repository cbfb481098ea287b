package vn.dondoc.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.reporting.SamplePacks;
import vn.dondoc.reporting.figures.EntryFault;

class FormEntriesTests {

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            kdc      | mười hai             | reporting.fault.no-number
            kdc      | 12.34.5              | reporting.fault.no-number
            kdc      | -1                   | reporting.fault.negative
            kdc      | 12,5                 | reporting.fault.not-whole
            kdc      | 1000000000000000     | reporting.fault.too-large
            tien     | 0,5                  | reporting.fault.not-whole
            dat      | 0,12345              | reporting.fault.too-fine
            le-ty-le | 90                   | reporting.fault.no-field
            la       | 1                    | reporting.fault.no-field
            """)
    void refusesWhatAFieldCannotHold(String field, String text, String code) {
        FormEntries entries = read(Map.of(field, text));

        assertThat(entries.faults()).extracting(EntryFault::code).containsExactly(code);
        assertThat(entries.numbers()).isEmpty();
    }

    @Test
    void takesVietnameseNumbersAndWordsAndLeavesEmptyFieldsOut() {
        FormEntries entries =
                read(Map.of("kdc", "1.705", "dat", "12,50", "ket-qua", " đã  trả lời ", "le", " ", "tien", ""));

        assertThat(entries.faults()).isEmpty();
        assertThat(entries.numbers()).containsOnlyKeys("kdc", "dat");
        assertThat(entries.numbers().get("kdc")).isEqualByComparingTo("1705");
        assertThat(entries.numbers().get("dat")).isEqualByComparingTo("12.5");
        assertThat(entries.typed()).containsEntry("ket-qua", "đã trả lời").containsEntry("kdc", "1.705");
    }

    @Test
    void tellsAllFaultsAtOnceAndKeepsWhatWasTyped() {
        FormEntries entries = read(Map.of("kdc", "nhiều", "le", "-3", "tien", "500.000"));

        assertThat(entries.faults()).hasSize(2);
        assertThat(entries.typed()).containsEntry("kdc", "nhiều").containsEntry("le", "-3");
    }

    @Test
    void composesLettersTypedInParts() {
        FormEntries entries = read(Map.of("ket-qua", "ho\u0301a"));

        assertThat(entries.typed()).containsEntry("ket-qua", "h\u00f3a");
    }

    @Test
    void keepsNumbersAsWeWriteThemWhateverTheyWereTypedLike() {
        FormEntries entries = read(Map.of("kdc", "1705", "tien", "1,234,567", "dat", "1,234.50", "le", "06"));

        assertThat(entries.typed())
                .containsExactly(
                        Map.entry("kdc", "1.705"),
                        Map.entry("le", "6"),
                        Map.entry("tien", "1.234.567"),
                        Map.entry("dat", "1.234,5"));
    }

    @Test
    void keepsTheLinesOfWords() {
        FormEntries entries = read(Map.of("ket-qua", "Kế hoạch  số 1\r\n\r\n Công văn số 2 \n"));

        assertThat(entries.typed()).containsEntry("ket-qua", "Kế hoạch số 1\nCông văn số 2");
    }

    private static FormEntries read(Map<String, String> posted) {
        return FormEntries.read(posted, SamplePacks.form(), SamplePacks.indicators());
    }
}
