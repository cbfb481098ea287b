package vn.dondoc.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackHistoryTests {

    /** Version 2 was adopted at noon of 10/6, where the offices are; 3 and 4 on the same evening, already 21/9 there. */
    private static final PackHistory HISTORY = new PackHistory(List.of(
            version(4, "2020-09-20T18:00:00Z"),
            version(3, "2020-09-20T17:30:00Z"),
            version(2, "2020-06-10T05:00:00Z"),
            version(1, "2020-02-24T01:00:00Z")));

    @ParameterizedTest(name = "what is dated {0} is judged by version {1}")
    @CsvSource(textBlock = """
            2020-01-31, 1
            2020-02-24, 1
            2020-06-09, 1
            2020-06-10, 2
            2020-09-20, 2
            2020-09-21, 4
            2020-12-31, 4
            """)
    void theNewestAdoptedByThenJudgesAndBeforeTheFirstTheFirst(LocalDate day, int version) {
        assertThat(HISTORY.on(day).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({"1, -999999999-01-01", "2, 2020-06-10", "4, 2020-09-21"})
    void aVersionJudgesFromTheDayItWasAdopted(int version, String day) {
        VersionHead head = HISTORY.versions().get(version - 1);
        assertThat(HISTORY.from(head)).isEqualTo(LocalDate.parse(day));
    }

    private static VersionHead version(int number, String at) {
        LocalDate from = LocalDate.of(2020, 1, 1);
        return new VersionHead(
                "lang-son/2020", number, "d" + number, from, from.plusYears(1), Instant.parse(at), "kehoach");
    }
}
