package vn.dondoc.guidance.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTests {

    @ParameterizedTest
    @CsvSource({
        "hòa giải, hoà giải",
        "Hoàn thành, hòan thành",
        "thuỷ lợi, thủy lợi",
        "khỏe, khoẻ",
        "hàng tháng, hằng tháng",
        "Hàng quý, hằng quý",
        "QUÝ, quý",
        "ĐẠT, đạt"
    })
    void writesAlikeWhatIsReadAlike(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"hàng Việt, hằng Việt", "Thanh, Thành", "hoa, hoà", "đạt, dat", "mua, mùa"})
    void keepsApartWhatDiffers(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hòa giải hàng tháng", "İstanbul", "ß ẞ ŉ", "😀 Hoà", "ÙY"})
    void everyLetterKeepsItsPlace(String text) {
        assertThat(Folding.fold(text)).hasSameSizeAs(text);
    }
}
