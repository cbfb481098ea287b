package vn.dondoc.reporting.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.ReportAddresses;
import vn.dondoc.reporting.owed.Reports;

/** Forms to be saved and filled in with a spreadsheet. */
@Controller
class TemplateController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReportAddresses addresses;
    private final Reports reports;
    private final TemplateDesk desk;

    TemplateController(ReportAddresses addresses, Reports reports, TemplateDesk desk) {
        this.addresses = addresses;
        this.reports = reports;
        this.desk = desk;
    }

    @GetMapping("/reports/workbook/{rule}/{unit}/{*period}")
    ResponseEntity<byte[]> one(
            @PathVariable String rule,
            @PathVariable String unit,
            @PathVariable String period,
            @RequestParam(defaultValue = "false") boolean blank) {
        Report report = addresses.report(rule, unit, period);
        if (report.form() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return download(desk.one(report, blank));
    }

    /** @param unit the one above those in the rows */
    @GetMapping("/reports/workbooks/{rule}/{unit}/{*period}")
    ResponseEntity<byte[]> many(@PathVariable String rule, @PathVariable String unit, @PathVariable String period) {
        return ReportAddresses.key(rule, unit, period)
                .flatMap(this::many)
                .map(TemplateController::download)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<WorkbookFile> many(ReportKey key) {
        return reports.unit(key.unit().code(), key.period())
                .filter(head -> head.id().equals(key.unit()))
                .flatMap(head -> desk.many(key.rule(), head, key.period()));
    }

    private static ResponseEntity<byte[]> download(WorkbookFile file) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.bytes());
    }
}
