package vn.dondoc.guidance.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSourceResolvable;

class NearestTests {

    private static final List<String> PHRASES = List.of("trước ngày 10/6", "ngày 10/6", "trong năm");

    @Test
    void numbersAreTakenOverFromWhatWasWritten() {
        assertThat(Nearest.toPhrase("trứơc ngày 22/11", PHRASES)).contains("trước ngày 22/11");
        assertThat(Nearest.toPhrase("trong nam", PHRASES)).contains("trong năm");
    }

    @Test
    void nothingIsNearToSomethingElseAltogether() {
        assertThat(Nearest.toPhrase("xyz", PHRASES)).isEmpty();
        assertThat(Nearest.toPhrase("a".repeat(10_000), PHRASES)).isEmpty();
        assertThat(Nearest.toPhrase("trong năm", List.of())).isEmpty();
    }

    @Test
    void numbersOfNamesAreCompared() {
        assertThat(Nearest.name("I.22", List.of("I.2", "I.3")))
                .extracting(hint -> ((MessageSourceResolvable) hint).getArguments())
                .isEqualTo(new Object[] {"I.2"});
        assertThat(Nearest.name("xyz", List.of("I.2", "I.3"))).isEqualTo("");
    }

    @Test
    void distanceCountsChangedAddedAndMissingLetters() {
        assertThat(Nearest.distance("", "")).isZero();
        assertThat(Nearest.distance("mỗi", "")).isEqualTo(3);
        assertThat(Nearest.distance("huyện", "huyn")).isOne();
        assertThat(Nearest.distance("huyện", "huyên")).isOne();
        assertThat(Nearest.distance("ab", "ba")).isEqualTo(2);
    }
}
