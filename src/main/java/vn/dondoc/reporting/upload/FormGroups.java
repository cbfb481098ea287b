package vn.dondoc.reporting.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;

/** Divides the forms of a workbook by districts, or where all are of one, by communes. */
@Component
class FormGroups {

    private final Reports reports;

    FormGroups(Reports reports) {
        this.reports = reports;
    }

    /** In the order of the file. */
    List<FormGroup> of(List<FormPreview> forms) {
        return Stream.of(Level.DISTRICT, Level.COMMUNE)
                .map(level -> of(forms, level))
                .filter(groups -> groups.size() > 1)
                .findFirst()
                .orElseGet(() -> of(forms, Level.PROVINCE));
    }

    private List<FormGroup> of(List<FormPreview> forms, Level level) {
        Map<Unit, List<FormPreview>> groups = new LinkedHashMap<>();
        forms.forEach(form -> groups.computeIfAbsent(head(form.report(), level), any -> new ArrayList<>())
                .add(form));
        return groups.entrySet().stream()
                .map(group -> new FormGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** The unit of that level above the report's, or else the topmost. */
    private Unit head(Report report, Level level) {
        List<Unit> path = reports.tree(report.unit(), report.period())
                .pathUp(report.unit().id());
        return path.stream()
                .skip(1)
                .filter(unit -> unit.level() == level)
                .findFirst()
                .orElseGet(() -> path.isEmpty() ? report.unit() : path.get(path.size() - 1));
    }
}
