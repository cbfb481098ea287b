package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.calendar.WorkingDays.DayEntry;
import vn.dondoc.territory.Fault;

class CalendarCsvTests {

    private static final String HEADER = "date,weekday,status,kind,name_vi,applies_to,source,confidence\n";
    private static final Path VIETNAM = Path.of("rules/calendar/vietnam.csv");

    @TempDir
    private Path folder;

    @Test
    void theCalendarOfVietnamReadsWithoutFaultAndReachesToTheEndOf2027() {
        CalendarCsv.Result result = CalendarCsv.read(VIETNAM);
        assertThat(result.faults()).isEmpty();
        WorkingDays days = result.orThrow();
        assertThat(days.entries()).hasSize(146).allSatisfy((day, entry) -> {
            assertThat(entry.name()).isNotBlank();
            assertThat(entry.source()).isNotBlank();
        });
        assertThat(days.knownUntil()).contains(LocalDate.of(2027, 12, 31));
    }

    @ParameterizedTest(name = "{0}: {1} working weekdays lost")
    @CsvSource({
        "2018, 11",
        "2019, 11",
        "2020, 10",
        "2021, 11",
        "2022, 11",
        "2023, 11",
        "2024, 12",
        "2025, 12",
        "2026, 14",
        "2027, 12"
    })
    void eachYearLosesAsManyWorkingWeekdaysAsWasCounted(int year, int lost) {
        WorkingDays days = CalendarCsv.read(VIETNAM).orThrow();
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> day.getDayOfWeek().getValue() <= 5)
                        .filter(day -> !days.isWorkingDay(day)))
                .hasSize(lost);
    }

    @Test
    void aMakeUpSaturdayIsWorked() {
        WorkingDays days = CalendarCsv.read(VIETNAM).orThrow();
        assertThat(days.isWorkingDay(LocalDate.of(2019, 1, 5))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2019, 1, 12))).isFalse();
    }

    @Test
    void everyFaultOfEveryLineIsToldAtOnce() throws IOException {
        CalendarCsv.Result result = CalendarCsv.read(file(HEADER
                + "2020-01-01,T4,off,le,Tết Dương lịch,moi_nguoi,BLLĐ,cao\n"
                + "2020-01-02,T4,off,le,Sai thứ,moi_nguoi,BLLĐ,cao\n"
                + "2020-02-30,T4,off,le,Không có ngày,moi_nguoi,BLLĐ,cao\n"
                + "2020-01-01,T4,nghỉ,le,Hai lần,moi_nguoi,BLLĐ,cao\n"
                + "2020-04-02,T5,off,le,Không nguồn,moi_nguoi,,cao\n"));
        assertThat(result.workingDays()).isNull();
        assertThat(result.faults())
                .extracting(Fault::line, Fault::code)
                .containsExactly(
                        tuple(3, "calendar.fault.weekday"),
                        tuple(4, "csv.fault.date"),
                        tuple(5, "calendar.fault.status"),
                        tuple(5, "calendar.fault.twice"),
                        tuple(6, "csv.fault.empty"));
    }

    @Test
    void aFileWithoutDaysIsNoCalendar() throws IOException {
        assertThat(CalendarCsv.read(file(HEADER)).faults())
                .extracting(Fault::code)
                .containsExactly("calendar.fault.none");
    }

    @Test
    void theEndOfTheCalendarIsForetold() {
        WorkingDays days = CalendarCsv.read(VIETNAM).orThrow();
        assertThat(days.endsSoon(LocalDate.of(2027, 11, 1))).isFalse();
        assertThat(days.endsSoon(LocalDate.of(2027, 11, 2))).isTrue();
        assertThat(days.endsSoon(LocalDate.of(2028, 3, 1))).isTrue();
    }

    /** What is swapped over New Year is announced with the old year. */
    @Test
    void aSwapOverNewYearDoesNotMakeTheNextYearKnown() {
        TreeMap<LocalDate, DayEntry> entries =
                new TreeMap<>(CalendarCsv.read(VIETNAM).orThrow().entries());
        entries.put(LocalDate.of(2028, 1, 1), new DayEntry(false, "Tết Dương lịch", "BLLĐ"));
        entries.put(LocalDate.of(2028, 1, 3), new DayEntry(false, "Nghỉ bù", "BLLĐ"));
        entries.put(LocalDate.of(2028, 1, 8), new DayEntry(true, "Làm bù", "TB"));
        assertThat(new WorkingDays(entries).knownUntil()).contains(LocalDate.of(2027, 12, 31));
        entries.put(LocalDate.of(2028, 1, 25), new DayEntry(false, "Tết Nguyên đán", "TB"));
        assertThat(new WorkingDays(entries).knownUntil()).contains(LocalDate.of(2028, 12, 31));
        assertThat(new WorkingDays(Map.of()).endsSoon(LocalDate.of(2020, 1, 1))).isTrue();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("lich.csv"), text);
    }
}
