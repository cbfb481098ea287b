package vn.dondoc.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.MovableClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.calendar.WorkingDays.DayEntry;
import vn.dondoc.reporting.review.Course.Move;
import vn.dondoc.reporting.review.Course.Step;

/** Who had a report how long; in June 2020, of which the 10th is taken to be a day off. */
class CourseTests {

    private static final WorkingDays DAYS =
            new WorkingDays(Map.of(LocalDate.of(2020, 6, 10), new DayEntry(false, "ngày nghỉ", "thử")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            sent 05T09:00                                                        | R 5-15 5
            sent 05T09:00, accepted 09T08:00                                     | R 5-9 2
            sent 05T09:00, sent 08T09:00, accepted 09T08:00                      | R 5-9 2
            sent 05T09:00, back 08T16:00 11                                      | R 5-8 1; U 8-15 4 late 2
            sent 05T09:00, back 08T16:00 11, sent 11T08:00                       | R 5-8 1; U 8-11 2; R 11-15 2
            sent 05T09:00, back 08T16:00 9, sent 12T08:00, accepted 12T08:30     | R 5-8 1; U 8-12 3 late 2; R 12-12 0
            sent 05T09:00, accepted 08T08:00, back 09T08:00 12, sent 12T08:00    | R 5-8 1; U 9-12 2; R 12-15 1
            sent 05T09:00, back 05T09:00 9                                       | R 5-5 0; U 5-15 5 late 3
            """)
    void countsTheWorkingDaysWithEach(String happened, String stays) {
        List<String> said = Course.stays(steps(happened), DAYS, LocalDate.of(2020, 6, 15)).stream()
                .map(CourseTests::say)
                .toList();
        assertThat(String.join("; ", said)).isEqualTo(stays);
    }

    @Test
    void whatNeverCameCountsUpToToday() {
        Course course = Course.of(null, null, List.of(), DAYS, at("15T09:00"));
        assertThat(course.isLate()).as("no day to be late for").isFalse();
        assertThat(course.stays()).isEmpty();
    }

    @Test
    void addsUpWhatEachTook() {
        Instant now = at("15T09:00");
        Course course = Course.of(
                at("05T09:00"),
                null,
                steps("sent 05T09:00, back 08T16:00 9, sent 12T08:00, back 12T09:00 12"),
                DAYS,
                now);
        assertThat(course.withReviewer()).isOne();
        assertThat(course.withUnit()).isEqualTo(3 + 1);
        assertThat(course.correctionsLate()).isEqualTo(2 + 1);
    }

    private static List<Step> steps(String happened) {
        return Stream.of(happened.split(", ")).map(CourseTests::step).toList();
    }

    private static Step step(String words) {
        String[] word = words.split(" ");
        Move move = switch (word[0]) {
            case "sent" -> Move.SENT;
            case "back" -> Move.GIVEN_BACK;
            default -> Move.ACCEPTED;
        };
        @Nullable LocalDate correctBy = word.length < 3 ? null : LocalDate.of(2020, 6, Integer.parseInt(word[2]));
        return new Step(at(word[1]), move, correctBy);
    }

    private static Instant at(String moment) {
        return MovableClock.at("2020-06-" + moment);
    }

    private static String say(Course.Stay stay) {
        LocalDate until = stay.until() == null ? LocalDate.of(2020, 6, 15) : stay.until();
        return stay.holder().name().charAt(0) + " " + stay.from().getDayOfMonth() + "-" + until.getDayOfMonth() + " "
                + stay.workingDays() + (stay.daysLate() > 0 ? " late " + stay.daysLate() : "");
    }
}
