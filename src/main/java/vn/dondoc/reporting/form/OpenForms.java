package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.owed.Report;

/** The forms of many units as they stand, read together to be filled in together. */
public final class OpenForms {

    private final Map<ReportKey, Sheet> sheets = new LinkedHashMap<>();

    OpenForms(List<Sheet> sheets) {
        sheets.forEach(sheet -> this.sheets.put(sheet.report().key(), sheet));
    }

    public WrittenForm written(Report report) {
        Sheet sheet = of(report);
        return new WrittenForm(sheet.entries(), sheet.nothingDone(), sheet.stamp());
    }

    /** What is to be said of the fields as far as they are filled in. */
    public List<EntryFault> check(Report report, Posted posted) {
        return Filing.check(of(report), posted);
    }

    Sheet of(Report report) {
        return requireNonNull(sheets.get(report.key()));
    }

    Collection<Sheet> all() {
        return sheets.values();
    }
}
