package vn.dondoc.reporting.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.workbook.reading.FilledForm;
import vn.dondoc.reporting.workbook.reading.WorkbookReader;
import vn.dondoc.reporting.workbook.reading.WorkbookReading;

/** Reads the workbook among the files that were sent; for the one unit of the link, whatever it says. */
@Component
class Readings {

    private static final String WORKBOOK = "spreadsheetml.sheet";

    private final WorkbookReader reader;
    private final KeptFiles files;

    Readings(WorkbookReader reader, KeptFiles files) {
        this.reader = reader;
        this.files = files;
    }

    /** A workbook of figures and what it says. */
    record Read(KeptFile file, WorkbookReading reading) {

        /** Its form of the report. */
        Optional<FilledForm> form(Report report) {
            return reading.forms().stream()
                    .filter(form -> form.report().key().equals(report.key()))
                    .findFirst();
        }

        /** Whether its figures can be taken as they are. */
        public boolean isCertain() {
            return reading.isCertain();
        }
    }

    /** Of the first workbook; empty if there is none, or the report has no form. */
    Optional<Read> of(Report report, List<KeptFile> sent) {
        return report.form() == null
                ? Optional.empty()
                : sent.stream()
                        .filter(file -> file.mediaType().endsWith(WORKBOOK))
                        .findFirst()
                        .map(file -> read(report, file));
    }

    private Read read(Report report, KeptFile file) {
        try {
            return new Read(
                    file,
                    reader.read(
                            files.content(file.digest()).getFile().toPath(),
                            file.name(),
                            report,
                            report.unit().id()::equals));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
