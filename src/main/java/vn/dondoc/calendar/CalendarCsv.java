package vn.dondoc.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.territory.CsvRow;
import vn.dondoc.territory.CsvTable;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;

/**
 * Reads days off and make-up working days:
 * {@code date,weekday,status,kind,name_vi,applies_to,source,confidence}. The weekday is there to be checked: it catches
 * the mistyped date. Each day names its source.
 */
public final class CalendarCsv {

    private static final String[] COLUMNS = {
        "date", "weekday", "status", "kind", "name_vi", "applies_to", "source", "confidence"
    };

    private static final List<String> WEEKDAYS = List.of("T2", "T3", "T4", "T5", "T6", "T7", "CN");

    private CalendarCsv() {}

    /**
     * What came of reading.
     *
     * @param workingDays absent if anything refuses the file
     * @param faults every fault, by line
     */
    public record Result(@Nullable WorkingDays workingDays, List<Fault> faults) {

        /** @throws RefusedException with every fault, if the file was refused */
        public WorkingDays orThrow() {
            if (workingDays == null) {
                throw new RefusedException(faults);
            }
            return workingDays;
        }
    }

    public static Result read(Path file) {
        Faults faults = new Faults();
        List<CalendarDay> days = days(file, faults);
        return new Result(faults.refuse() ? null : CalendarDay.workingDays(days), faults.all());
    }

    /** The days that are whole, in the order of the file; what is wrong goes to the faults. */
    static List<CalendarDay> days(Path file, Faults faults) {
        return days(CsvTable.read(file, faults, COLUMNS), file.toString(), faults);
    }

    /** The same of an upload. @throws RefusedException with every fault */
    public static List<CalendarDay> days(byte[] file, String name) {
        Faults faults = new Faults();
        List<CalendarDay> days = days(CsvTable.read(file, name, faults, COLUMNS), name, faults);
        faults.throwIfRefused();
        return days;
    }

    private static List<CalendarDay> days(List<CsvRow> rows, String name, Faults faults) {
        List<CalendarDay> days = new ArrayList<>();
        Map<LocalDate, Integer> lines = new HashMap<>();
        for (CsvRow row : rows) {
            CalendarDay day = day(row);
            if (day != null) {
                Integer earlier = lines.putIfAbsent(day.day(), row.line());
                if (earlier != null) {
                    row.fault("calendar.fault.twice", Explanation.date(day.day()), earlier.toString());
                }
                days.add(day);
            }
        }
        if (days.isEmpty() && !faults.refuse()) {
            faults.add(Fault.at(name, 0, "calendar.fault.none"));
        }
        return days;
    }

    private static @Nullable CalendarDay day(CsvRow row) {
        row.required("date", 10);
        LocalDate date = row.date("date");
        String status = row.required("status", 10);
        String name = row.required("name_vi", 200);
        String source = row.required("source", 500);
        if (!status.isEmpty() && !status.equals("off") && !status.equals("work")) {
            row.fault("calendar.fault.status", status);
        }
        if (date == null) {
            return null;
        }
        checkWeekday(row, date);
        return new CalendarDay(
                date,
                status.equals("work"),
                row.required("kind", 20),
                name,
                row.required("applies_to", 20),
                source,
                row.required("confidence", 20));
    }

    private static void checkWeekday(CsvRow row, LocalDate date) {
        String written = row.required("weekday", 10);
        String weekday = WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
        if (!written.isEmpty() && !written.equals(weekday)) {
            row.fault("calendar.fault.weekday", Explanation.date(date), weekday, written);
        }
    }
}
