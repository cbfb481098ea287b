package vn.dondoc.reporting.form;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.reporting.Receipt;
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

    /** @param reports of one rule and period */
    public Map<UnitId, WrittenForm> of(List<Report> reports) {
        return sheets.of(reports).stream()
                .collect(Collectors.toMap(sheet -> sheet.report().unit().id(), WrittenForms::written));
    }

    /**
     * What was saved after the form stood so, the earliest first.
     *
     * @param stamp of the form as it stood
     * @param at when it did; files of figures are told by it
     */
    public List<Since> since(Report report, String stamp, Instant at) {
        int version = Integer.parseInt(stamp.substring(0, stamp.indexOf('-')));
        return sheets.of(report).history().stream()
                .flatMap(happened -> since(report, happened, version, at).stream())
                .sorted(Comparator.comparing(Since::at))
                .toList();
    }

    private static Optional<Since> since(Report report, Sheet.Happening happened, int version, Instant at) {
        if (happened instanceof Sheet.Saved saved && saved.number() > version) {
            Set<String> changed = saved.differences().stream()
                    .map(Sheet.Difference::indicator)
                    .collect(Collectors.toSet());
            List<String> names = report.figures().entrySet().stream()
                    .filter(figure -> changed.contains(figure.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            return Optional.of(new Since(saved.at(), saved.by(), saved.version().door(), null, names));
        }
        return happened instanceof Sheet.Brought brought && brought.at().isAfter(at)
                ? Optional.of(new Since(brought.at(), brought.by(), Receipt.Door.FILE, brought.file(), List.of()))
                : Optional.empty();
    }

    private static WrittenForm written(Sheet sheet) {
        return new WrittenForm(sheet.entries(), sheet.nothingDone(), sheet.stamp());
    }
}
