package vn.dondoc.reporting.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.territory.UnitId;

/** What is written in forms, for those who write it out elsewhere. Asks nobody's rights. */
@Component
@Transactional(readOnly = true)
public class WrittenForms {

    private final Sheets sheets;

    WrittenForms(Sheets sheets) {
        this.sheets = sheets;
    }

    public WrittenForm of(Report report) {
        return written(sheets.of(report));
    }

    /** @param reports of one rule and period; never empty */
    public Map<UnitId, WrittenForm> of(List<Report> reports) {
        return sheets.of(reports).stream()
                .collect(Collectors.toMap(sheet -> sheet.report().unit().id(), WrittenForms::written));
    }

    private static WrittenForm written(Sheet sheet) {
        return new WrittenForm(sheet.entries(), sheet.nothingDone(), sheet.stamp());
    }
}
