package vn.dondoc.reporting.upload;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.UnitId;

/** The report from whose page somebody came to bring a workbook. */
@Component
class ExpectedReport {

    private final Reports reports;
    private final Access access;

    ExpectedReport(Reports reports, Access access) {
        this.reports = reports;
        this.access = access;
    }

    /**
     * @param named {@code rule/unit/period}, as a report's address ends; may be absent
     * @return absent where it names no report with a form that is theirs to report
     */
    @Nullable
    Report find(@Nullable String named) {
        String[] parts = named == null ? new String[0] : named.split("/", 3);
        if (parts.length < 3) {
            return null;
        }
        try {
            ReportKey key = new ReportKey(parts[0], UnitId.parse(parts[1]), Period.parse(parts[2]));
            return access.mayReportFor(key.unit())
                    ? reports.find(key).filter(report -> report.form() != null).orElse(null)
                    : null;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }
}
