package vn.dondoc.reporting.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.reporting.form.Filing;
import vn.dondoc.reporting.form.WrittenForm;
import vn.dondoc.reporting.form.WrittenForms;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.upload.Answers;
import vn.dondoc.reporting.upload.FormPreview;
import vn.dondoc.reporting.upload.FormPreviews;
import vn.dondoc.reporting.workbook.reading.FilledForm;

/** Looks at what taking the workbooks that were sent by links would do. */
@Component
@Transactional(readOnly = true)
class Trials {

    private final Readings readings;
    private final SentAnswers answers;
    private final WrittenForms written;
    private final Filing filing;

    Trials(Readings readings, SentAnswers answers, WrittenForms written, Filing filing) {
        this.readings = readings;
        this.answers = answers;
        this.written = written;
        this.filing = filing;
    }

    /**
     * Saves nothing.
     *
     * @param given what whoever confirms it answers; absent = what its sender did
     * @return absent where there is no workbook
     */
    @Nullable
    Trial look(Report report, SentUpload upload, @Nullable Answers given) {
        Readings.Read read = readings.of(report, upload.files()).orElse(null);
        if (read == null) {
            return null;
        }
        Answers all = given == null ? answers.of(upload.id(), read.doubts()) : given;
        FilledForm filled = read.form(report).orElse(null);
        if (filled == null) {
            return new Trial(read, all, null, null, false, List.of(), List.of());
        }
        WrittenForm now = written.of(report);
        FormPreview preview =
                FormPreviews.preview(filled, read.doubts(), now, all, posted -> filing.check(report, posted));
        String before = upload.stamp();
        boolean changed = before != null && !before.equals(now.stamp());
        return new Trial(
                read,
                all,
                filled,
                preview,
                (changed || preview.stale()) && preview.isOverwriting(),
                changed ? written.since(report, before, upload.uploadedAt()) : List.of(),
                List.of());
    }
}
