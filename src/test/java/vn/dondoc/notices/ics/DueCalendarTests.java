package vn.dondoc.notices.ics;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.Revision;

class DueCalendarTests {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 21);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static DueEvent event(String summary, String description, @Nullable LocalTime hour) {
        return new DueEvent(
                "BC-NAM.183.2020@dondoc.example.org",
                DAY,
                hour,
                summary,
                description,
                URI.create("https://dondoc.example.org/reports/BC-NAM/183/2020"),
                new Revision(3, Instant.parse("2020-11-02T01:30:00Z")),
                false,
                List.of(LocalDate.of(2020, 11, 9), LocalDate.of(2020, 11, 20)));
    }

    private static byte[] feed(DueEvent... events) {
        return new DueCalendar("Việc đến hạn – huyện Cao Lộc", VIETNAMESE, List.of(events)).feed();
    }

    /** Read by another library than the one that wrote it, without a warning. */
    private static ICalendar read(byte[] calendar) {
        var reading = Biweekly.parse(new String(calendar, StandardCharsets.UTF_8));
        java.util.List<java.util.List<biweekly.io.ParseWarning>> warnings = new java.util.ArrayList<>();
        ICalendar read = reading.warnings(warnings).first();
        assertThat(warnings).allSatisfy(warning -> assertThat(warning).isEmpty());
        assertThat(read.validate(ICalVersion.V2_0).isEmpty())
                .as(read.validate(ICalVersion.V2_0).toString())
                .isTrue();
        return read;
    }

    @Test
    void aWholeDayIsADateAndItsAlarmsAreMomentsOfTheirOwn() {
        String text = new String(feed(event("Báo cáo năm", "…", null)), StandardCharsets.UTF_8);

        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20201121\r\n")
                .contains("SEQUENCE:3\r\n", "DTSTAMP:20201102T013000Z\r\n", "LAST-MODIFIED:20201102T013000Z\r\n")
                .contains("TRIGGER;VALUE=DATE-TIME:20201109T010000Z\r\n", "STATUS:CONFIRMED\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n", "X-WR-CALNAME:Việc đến hạn – huyện Cao Lộc\r\n")
                .doesNotContain("METHOD", "VTIMEZONE");
    }

    @Test
    void anHourIsATimeOfVietnam() {
        byte[] calendar = feed(event("Báo cáo nhanh", "…", LocalTime.of(17, 0)));

        assertThat(new String(calendar, StandardCharsets.UTF_8))
                .contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20201121T170000\r\n", "TZOFFSETTO:+0700\r\n");
        assertThat(read(calendar).getEvents().get(0).getDateStart().getValue().toInstant())
                .isEqualTo("2020-11-21T10:00:00Z");
    }

    @Test
    void whatGoesWithAMailIsPublishedByItsSender() {
        byte[] mailed = new DueCalendar("Việc", VIETNAMESE, List.of(event("Báo cáo", "…", null)))
                .publication("dondoc@example.org");

        assertThat(new String(mailed, StandardCharsets.UTF_8))
                .contains("METHOD:PUBLISH\r\n", "ORGANIZER:mailto:dondoc@example.org\r\n");
        read(mailed);
    }

    @Test
    void anythingThatATitleCanHoldComesBackAsItWasInLinesOf75Octets() throws Exception {
        Random dice = new Random(20201121);
        String letters = "aĐđắẽộừỹ,;:\\\"' \n\t=()[]{}<>|🎉é漢0123456789-_%&#@…–“”BEGIN:VEVENT";
        int[] points = letters.codePoints().toArray();
        for (int round = 0; round < 300; round++) {
            String summary = text(points, dice, 200);
            String description = text(points, dice, 1500);
            byte[] calendar = feed(event(summary, description, round % 3 == 0 ? LocalTime.of(9, 30) : null));

            assertFolded(calendar);
            VEvent read = read(calendar).getEvents().get(0);
            assertThat(read.getSummary().getValue()).isEqualTo(summary);
            assertThat(read.getDescription().getValue()).isEqualTo(description);
            var own = new CalendarBuilder().build(new java.io.ByteArrayInputStream(calendar));
            assertThat(own.validate(true).hasErrors()).isFalse();
        }
    }

    private static String text(int[] points, Random dice, int longest) {
        return dice.ints(1 + dice.nextInt(longest), 0, points.length)
                .map(place -> points[place])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void controlCharactersBecomeBlanksSoThatNothingCanBeSmuggledIn() {
        byte[] calendar = feed(event("Báo cáo\r\nEND:VEVENT\u0000\u0007", "…", null));

        assertThat(read(calendar).getEvents()).hasSize(1);
        assertThat(read(calendar).getEvents().get(0).getSummary().getValue()).isEqualTo("Báo cáo\nEND:VEVENT  ");
    }

    static void assertFolded(byte[] calendar) {
        String text = new String(calendar, StandardCharsets.UTF_8);
        assertThat(text.getBytes(StandardCharsets.UTF_8))
                .as("no character is split")
                .isEqualTo(calendar);
        assertThat(text).endsWith("\r\n").doesNotContainPattern("[^\r]\n").doesNotContainPattern("\r[^\n]");
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        });
    }
}
