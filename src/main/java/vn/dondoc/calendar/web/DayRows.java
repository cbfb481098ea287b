package vn.dondoc.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.calendar.CalendarDay;
import vn.dondoc.calendar.DayKind;
import vn.dondoc.calendar.OfficeCalendar.Wanted;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;

/** Days wanted, one a row, as the form was typed and as the page that asks for consent gives them back. */
record DayRows(List<Row> rows) {

    /** More than ten years of days off; five fields each, of which a form may hold a thousand. */
    static final int MOST_ROWS = 190;

    private static final String SURE = "cao";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** @param kind a code of {@link DayKind}; empty = an ordinary day of its week */
    record Row(String day, String kind, String name, String source, String confidence) {

        static Row empty() {
            return new Row("", DayKind.HOLIDAY.code(), "", "", SURE);
        }

        static Row of(LocalDate day, @Nullable CalendarDay known) {
            return known == null
                    ? new Row(SHOWN.format(day), DayKind.HOLIDAY.code(), "", "", SURE)
                    : new Row(SHOWN.format(day), known.kind(), known.name(), known.source(), known.confidence());
        }

        private static Row of(Wanted want) {
            String day = SHOWN.format(want.day());
            CalendarDay to = want.to();
            return to == null
                    ? new Row(day, "", "", want.source(), SURE)
                    : new Row(day, to.kind(), to.name(), to.source(), to.confidence());
        }

        private @Nullable Wanted read(Faults faults) {
            LocalDate on = day(faults);
            if (on == null || kind.isEmpty()) {
                return on == null ? null : new Wanted(on, null, source);
            }
            DayKind known = DayKind.of(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
            return Wanted.of(CalendarDay.of(on, known, name, source, confidence));
        }

        private @Nullable LocalDate day(Faults faults) {
            try {
                return LocalDate.parse(day, DAY);
            } catch (DateTimeException noDay) {
                faults.add(Fault.at("", 0, "calendar.opening.fault.day", day));
                return null;
            }
        }
    }

    /** @throws RefusedException if they are too many for one form */
    static DayRows of(List<Wanted> wanted) {
        if (wanted.size() > MOST_ROWS) {
            throw new RefusedException(
                    List.of(Fault.at("", 0, "calendar.days.fault.too-many", wanted.size(), MOST_ROWS)));
        }
        return new DayRows(wanted.stream().map(Row::of).toList());
    }

    static DayRows typed(MultiValueMap<String, String> fields) {
        List<Row> rows = new ArrayList<>();
        int count = fields.getOrDefault("day", List.of()).size();
        if (count == 0 || count > MOST_ROWS) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        for (int row = 0; row < count; row++) {
            String confidence = text(fields, "confidence", row);
            rows.add(new Row(
                    text(fields, "day", row),
                    text(fields, "kind", row),
                    text(fields, "name", row),
                    text(fields, "source", row),
                    confidence.isEmpty() || confidence.length() > 20 ? SURE : confidence));
        }
        return new DayRows(rows);
    }

    private static String text(MultiValueMap<String, String> fields, String field, int row) {
        List<String> values = fields.getOrDefault(field, List.of());
        return row < values.size() ? PlainText.of(values.get(row)) : "";
    }

    /** @throws vn.dondoc.territory.RefusedException naming every day that cannot be read */
    List<Wanted> read() {
        Faults faults = new Faults();
        List<Wanted> wanted = new ArrayList<>();
        for (Row row : rows) {
            Wanted want = row.read(faults);
            if (want != null) {
                wanted.add(want);
            }
        }
        faults.throwIfRefused();
        return wanted;
    }
}
