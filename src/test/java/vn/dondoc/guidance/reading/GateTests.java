package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.territory.Faults;

class GateTests {

    private final Faults faults = new Faults();

    private Optional<Source> read(byte[] bytes) {
        return Gate.read("a.quytac", bytes, new Notes(faults));
    }

    private Optional<Source> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> told() {
        return faults.all().stream()
                .map(fault -> fault.line() + " " + fault.code().replace("guidance.fault.", ""))
                .toList();
    }

    @Test
    void everyLineEndDividesLines() {
        assertThat(read("một\r\nhai\nba\rbốn"))
                .get()
                .extracting(Source::lines)
                .isEqualTo(List.of("một", "hai", "ba", "bốn"));
    }

    @Test
    void aByteOrderMarkAtTheBeginningIsLeftOut() {
        assertThat(read("\uFEFF# một")).get().extracting(Source::lines).isEqualTo(List.of("# một"));
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(read("mo\u0302\u0303i")).get().extracting(Source::text).isEqualTo("mỗi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16IsRefused(String charset) {
        assertThat(read("Chỉ tiêu".getBytes(Charset.forName(charset)))).isEmpty();
        assertThat(told()).containsExactly("0 not-utf8");
    }

    @Test
    void aByteThatIsNoUtf8IsToldWithItsLine() {
        assertThat(read(new byte[] {'a', '\n', 'b', '\n', (byte) 0xFF})).isEmpty();
        assertThat(told()).containsExactly("3 not-utf8");
        assertThat(read(new byte[] {'a', '\n', (byte) 0xC3})).isEmpty();
    }

    @ParameterizedTest(name = "U+{0}")
    @CsvSource({
        "0000", "0007", "001B", "007F", "0085", "00AD", "061C", "200B", "200D", "200E", "202E", "2028", "2060", "2066",
        "FEFF", "E000", "FFFF"
    })
    void aCharacterOneCannotSeeIsToldWithItsLine(String code) {
        String hidden = Character.toString(Integer.parseInt(code, 16));
        assertThat(read("một\nhai" + hidden + "ba\n")).isEmpty();
        assertThat(faults.all()).first().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("guidance.fault.hidden-character");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.arguments()).containsExactly("U+" + code);
        });
    }

    @Test
    void aLineOfAMegabyteIsRefused() {
        assertThat(read("một\n" + "a".repeat(1_000_000))).isEmpty();
        assertThat(told()).containsExactly("2 line-too-long");
    }

    @Test
    void aFileOfManyMegabytesIsRefused() {
        assertThat(read(new byte[5_000_001])).isEmpty();
        assertThat(told()).containsExactly("0 file-too-large");
    }

    @Test
    void anEmptyFileHasNoLines() {
        assertThat(read("")).get().extracting(Source::lines).isEqualTo(List.of());
    }
}
