package vn.dondoc.notices.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.language.Ladder.Reach;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.language.Period;

class LaddersTests {

    private final Ladders ladders = new Ladders(LangSonSample.PACK.settings(), LangSonSample.DAYS);

    @ParameterizedTest(name = "{3}: last day {0}, step {1} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2020-06-09 | -10 | 2020-05-26 | a Tuesday
            2020-06-09 |  -5 | 2020-06-02 | a Tuesday
            2020-06-09 |  -2 | 2020-06-05 | over a weekend
            2020-06-09 |   0 | 2020-06-09 | on the day itself
            2020-06-09 |   1 | 2020-06-10 | the day after
            2020-06-09 |   5 | 2020-06-16 | over a weekend
            2020-06-09 |  10 | 2020-06-23 | over two weekends
            2020-11-21 |  -2 | 2020-11-19 | a Saturday
            2020-11-21 |   0 | 2020-11-20 | a Saturday: the last working day before it
            2020-11-21 |   1 | 2020-11-23 | a Saturday: the Monday after it
            2020-01-30 |  -2 | 2020-01-21 | the first day after Tết
            2020-01-25 |   0 | 2020-01-22 | the first day of Tết
            2020-01-25 |   1 | 2020-01-30 | the first day of Tết
            2024-05-03 |   1 | 2024-05-04 | a make-up Saturday follows
            2024-05-06 |  -2 | 2024-05-03 | a make-up Saturday precedes
            """)
    void everyStepFallsOnAWorkingDay(LocalDate lastDay, int step, LocalDate day, String why) {
        assertThat(ladders.day(new Step(step, Reach.OFFICE), lastDay)).isEqualTo(day);
        assertThat(LangSonSample.DAYS.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            BC-6T  | 2020-H1 | -10,-5,-2,0,1,3,5,10 | a report of the half-year
            MH-QUY | 2020-Q3 | -5,-2,0,1,3,5,10     | of a quarter
            BC-NAM | 2020    | -10,-5,-2,0,1,3,5,10 | of the year
            MH-XA  | 2020    | -10                  | an aim: only its danger
            """)
    void takesThePacksLadderOfTheRhythm(String rule, String period, String steps, String why) {
        var verdict = LangSonSample.owed(rule, Period.parse(period).toString(), LocalDate.of(2020, 11, 21));

        assertThat(ladders.steps(verdict))
                .extracting(step -> Integer.toString(step.workingDays()))
                .containsExactly(steps.split(","));
    }

    @Test
    void anOccasionIsSpokenOfOnlyBeforeIt() {
        var occasion = LangSonSample.occasion("TC-NH", "2020");

        assertThat(ladders.summit(occasion)).contains(LocalDate.of(2020, 11, 18));
        assertThat(ladders.steps(occasion)).extracting(Step::workingDays).containsExactly(-10, -5, -2);
    }
}
