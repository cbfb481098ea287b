package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.wording.Words;

class ScopeReaderTests {

    private static Outcome<Scope> read(String words, int year) {
        PackHead head = new PackHead(
                "",
                "20",
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                List.of(),
                SettingsReader.USUAL,
                Map.of());
        return new ScopeReader(head).read(Words.of(words));
    }

    /** Level and types, in order of the alphabet. */
    private static String say(Scope scope) {
        return scope.parts().stream()
                .map(part -> part.level().code() + (part.types().isEmpty() ? "" : new TreeSet<>(part.types())))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mỗi khu dân cư                              | residential_area
            Mỗi đơn vị cấp xã                           | commune
            mỗi xã, phường, thị trấn                    | commune
            mỗi xã, phường và thị trấn                  | commune
            mỗi xã,phường ,  thị trấn                   | commune
            mỗi xã, phường, đặc khu                     | commune
            mỗi xã (không kể phường, thị trấn)          | commune[xã]
            mỗi xã, thị trấn                            | commune[thị trấn, xã]
            mỗi phường                                  | commune[phường]
            mỗi thị trấn                                | commune[thị trấn]
            mỗi huyện                                   | district
            mỗi huyện, thị xã, thành phố                | district
            mỗi huyện, thành phố                        | district
            mỗi thị xã                                  | district[thị xã]
            mỗi thành phố                               | district[thành phố]
            tỉnh                                        | province
            toàn tỉnh                                   | province
            các cấp                                     | province district commune
            mỗi đơn vị trực thuộc                       | district
            mỗi tổ chức thành viên                      | organisation
            Tỉnh và mỗi huyện                           | province district
            tỉnh, mỗi huyện và mỗi đơn vị cấp xã        | province district commune
            mỗi phường, mỗi thị trấn và mỗi khu dân cư  | commune[phường] commune[thị trấn] residential_area
            """)
    void readsWhoOwesIt(String words, String units) {
        assertThat(read(words, 2020).value()).isNotNull().satisfies(scope -> {
            assertThat(say(scope)).isEqualTo(units);
            assertThat(scope.words()).isEqualTo(Words.of(words).text());
        });
    }

    @ParameterizedTest(name = "2026, {0}: {1}")
    @CsvSource({
        "các cấp, province commune",
        "mỗi đơn vị trực thuộc, commune",
        "'mỗi xã, phường', commune",
        "Mỗi phường và xã, commune",
        "'tỉnh và mỗi xã, phường', province commune"
    })
    void withoutDistrictsTheTiersAreTwo(String words, String units) {
        assertThat(read(words, 2026).value())
                .isNotNull()
                .extracting(ScopeReaderTests::say)
                .isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mỗi xã", "Mỗi  xã", "tỉnh và mỗi xã", "mỗi xã, mỗi huyện"})
    void asksWhichXaIsMeant(String words) {
        assertThat(read(words, 2020).problem())
                .isNotNull()
                .extracting(Outcome.Problem::code)
                .isEqualTo("guidance.fault.which-xa");
    }

    @Test
    void withDistrictsXaAndPhuongMayHaveForgottenTownships() {
        assertThat(read("mỗi xã, phường", 2025).problem())
                .isNotNull()
                .extracting(Outcome.Problem::code)
                .isEqualTo("guidance.fault.which-xa-phuong");
        assertThat(read("mỗi xã (không kể phường, thị trấn) và mỗi phường", 2025)
                        .isUnderstood())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mỗi",
                "mỗi làng",
                "huyện",
                "mỗi phường, huyện",
                "mỗi huyện và",
                "mỗi huyện hoặc tỉnh",
                "tỉnh ạ"
            })
    void understandsNothingElse(String words) {
        assertThat(read(words, 2020).isUnknown()).isTrue();
    }
}
