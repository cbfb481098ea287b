package vn.dondoc.reporting.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.upload.Answers;
import vn.dondoc.reporting.workbook.reading.CellNote;
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

    /** How far the figures of a workbook can be taken. */
    enum State {
        /** As they are. */
        CERTAIN,
        /** Something must be answered first. */
        ASKED,
        /** As they are, since everything is answered. */
        ANSWERED,
        /** Not before the workbook is mended. */
        REFUSED
    }

    /** A workbook of figures and what it says. */
    record Read(KeptFile file, WorkbookReading reading) {

        /** Its form of the report; empty if nothing in it is to be gone by. */
        Optional<FilledForm> form(Report report) {
            return reading.isRefused()
                    ? Optional.empty()
                    : reading.forms().stream()
                            .filter(form -> form.report().key().equals(report.key()))
                            .findFirst();
        }

        /** What somebody must answer; nothing where it has to be mended anyway. */
        List<CellNote> doubts() {
            return reading.isRefused() ? List.of() : reading.doubts();
        }

        State state(Answers answers) {
            if (reading.isRefused()) {
                return State.REFUSED;
            } else if (reading.isCertain()) {
                return State.CERTAIN;
            }
            return doubts().stream().allMatch(answers::answer) ? State.ANSWERED : State.ASKED;
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
