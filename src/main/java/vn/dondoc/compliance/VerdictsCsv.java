package vn.dondoc.compliance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.pack.RulePack;

/** Writes verdicts, and breakdowns between them, in the order: rule as written, unit code, period. */
final class VerdictsCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "rule",
                    "unit",
                    "period",
                    "due",
                    "verdict",
                    "state",
                    "value",
                    "lower",
                    "upper",
                    "threshold",
                    "reason")
            .get();

    private VerdictsCsv() {}

    private record Row(Key key, @Nullable Object[] cells) {}

    static void print(RulePack pack, List<Verdict> verdicts, List<Breakdown> breakdowns, Appendable out)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        verdicts.forEach(verdict -> rows.add(row(verdict)));
        breakdowns.forEach(breakdown -> rows.add(row(breakdown)));
        rows.sort(Comparator.comparing(Row::key, Key.order(pack)));
        CSVPrinter csv = new CSVPrinter(out, FORMAT);
        for (Row row : rows) {
            csv.printRecord(row.cells());
        }
        csv.flush();
    }

    private static Row row(Verdict verdict) {
        return new Row(Key.of(verdict), new @Nullable Object[] {
            verdict.rule().code(),
            verdict.unit().code(),
            verdict.period(),
            due(verdict.due()),
            verdict.outcome(),
            verdict.state().name().toLowerCase(Locale.ROOT),
            verdict.value(),
            verdict.lower(),
            verdict.upper(),
            verdict.threshold(),
            verdict.reason()
        });
    }

    private static Row row(Breakdown breakdown) {
        Key key = new Key(breakdown.rule().code(), breakdown.unit().id(), breakdown.period());
        return new Row(key, new @Nullable Object[] {
            breakdown.rule().code(),
            breakdown.unit().code(),
            breakdown.period(),
            null,
            null,
            null,
            breakdown.value(),
            breakdown.lower(),
            breakdown.upper(),
            breakdown.threshold(),
            breakdown.reason()
        });
    }

    private static @Nullable String due(@Nullable Due due) {
        if (due == null) {
            return null;
        }
        return due.hour() == null
                ? due.lastDay().toString()
                : due.lastDay().atTime(due.hour()).toString();
    }
}
