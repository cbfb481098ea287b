package vn.dondoc.reporting.workbook.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.owed.Report;

/** Reads what was found of a form as its entries. */
final class FormFiller {

    private final Labels labels;
    private final Notes notes;

    FormFiller(Labels labels, Notes notes) {
        this.labels = labels;
        this.notes = notes;
    }

    FilledForm fill(Report report, FoundForm found, @Nullable String stamp) {
        EntryReader reader = new EntryReader(NumberStyle.of(numbers(found)));
        Map<String, String> entries = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        for (Found value : found.values()) {
            Indicator indicator = labels.indicator(value.indicator());
            if (!indicator.type().isEntered()) {
                ratio(value, indicator);
                continue;
            }
            EntryReader.Reading reading = reader.read(value.value(), indicator);
            say(report, value, indicator, reading);
            if (!reading.entry().isEmpty()) {
                entries.put(value.indicator(), reading.entry());
            }
            cells.put(value.indicator(), notes.sheet() + "!" + value.place());
        }
        return new FilledForm(report, entries, found.isNothingDone(), stamp, cells);
    }

    /** The texts of figures, which tell by each other how this sheet writes numbers. */
    private List<String> numbers(FoundForm found) {
        return found.values().stream()
                .filter(value -> value.value().kind() == CellValue.Kind.TEXT
                        && labels.indicator(value.indicator()).type().isNumber())
                .map(value -> value.value().text())
                .toList();
    }

    private void ratio(Found value, Indicator indicator) {
        if (!value.value().isBlank() && !value.value().formula()) {
            notes.note(value.place(), "ratio", indicator.name());
        }
    }

    private void say(Report report, Found value, Indicator indicator, EntryReader.Reading reading) {
        if (reading.note() == null) {
            return;
        }
        Object[] arguments = {reading.shown(), indicator.name()};
        CellNote.Reading choice = reading.readings().isEmpty()
                ? null
                : new CellNote.Reading(report.key(), indicator.code(), reading.readings());
        notes.add(new CellNote(
                notes.sheet(), value.place().toString(), reading.note(), arguments, reading.kind(), choice));
    }
}
