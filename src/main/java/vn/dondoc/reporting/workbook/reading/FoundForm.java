package vn.dondoc.reporting.workbook.reading;

import java.util.ArrayList;
import java.util.List;

/** What a sheet holds of one unit's form, before it is read. */
final class FoundForm {

    private final List<Found> values = new ArrayList<>();
    private boolean nothingDone;

    void add(Found found) {
        values.add(found);
    }

    void nothingDone() {
        nothingDone = true;
    }

    boolean isNothingDone() {
        return nothingDone;
    }

    List<Found> values() {
        return values;
    }

    /** Whether nobody wrote anything into it; shares work themselves out. */
    boolean isBlank(Labels labels) {
        return !nothingDone
                && values.stream()
                        .filter(found ->
                                labels.indicator(found.indicator()).type().isEntered())
                        .allMatch(found -> found.value().isBlank());
    }
}
