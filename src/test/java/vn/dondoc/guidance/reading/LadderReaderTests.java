package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.wording.Words;

class LadderReaderTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            trước hạn 10, 5, 2 ngày làm việc                     | -10 OFFICE, -5 OFFICE, -2 OFFICE
            trước hạn 2,5 và 10 ngày làm việc                    | -10 OFFICE, -5 OFFICE, -2 OFFICE
            quá hạn 5 ngày làm việc báo cáo lãnh đạo; ngày đến hạn; trước hạn 2 ngày làm việc | -2 OFFICE, 0 OFFICE, 5 LEADERS
            Quá hạn 10 ngày làm việc, dự thảo công văn           | 10 LETTER
            quá hạn 1, 3 ngày làm việc;                          | 1 OFFICE, 3 OFFICE
            """)
    void readsStepsInTheOrderOfTime(String words, String steps) {
        Ladder ladder = LadderReader.read(Words.of(words)).value();
        assertThat(ladder).isNotNull();
        assertThat(ladder.steps().stream()
                        .map(step -> step.workingDays() + " " + step.reach())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(steps);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trước hạn 2 ngày",
                "trước hạn ngày làm việc",
                "quá hạn 5 ngày làm việc báo cáo chủ tịch",
                "ngày đến hạn, quá hạn 1 ngày làm việc",
                "trước hạn 200 ngày làm việc"
            })
    void saysWhichStepIsNotUnderstood(String words) {
        assertThat(LadderReader.read(Words.of(words)).problem())
                .isNotNull()
                .extracting(Outcome.Problem::code)
                .isEqualTo("guidance.fault.ladder");
    }
}
