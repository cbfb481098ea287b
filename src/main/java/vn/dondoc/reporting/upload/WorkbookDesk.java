package vn.dondoc.reporting.upload;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.Uploads;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.form.ReportDesk;
import vn.dondoc.reporting.form.WrittenForms;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.workbook.reading.FilledForm;
import vn.dondoc.reporting.workbook.reading.WorkbookReader;
import vn.dondoc.reporting.workbook.reading.WorkbookReading;

/** Where workbooks of forms are looked at and taken, by people for the units they may report for, whole or not at all. */
@Service
class WorkbookDesk {

    private final WorkbookReader reader;
    private final WrittenForms written;
    private final ReportDesk desk;
    private final Uploads uploads;
    private final Access access;
    private final Clock clock;

    WorkbookDesk(
            WorkbookReader reader, WrittenForms written, ReportDesk desk, Uploads uploads, Access access, Clock clock) {
        this.reader = reader;
        this.written = written;
        this.desk = desk;
        this.uploads = uploads;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What a workbook would do; saves nothing.
     *
     * @param expected the report it is thought to answer; absent = the workbook tells
     */
    @Transactional(readOnly = true)
    WorkbookPreview look(Path file, String name, @Nullable Report expected, Answers answers) {
        WorkbookReading reading = reader.read(file, name, expected, access::mayReportFor);
        List<FormPreview> forms = reading.isRefused()
                ? List.of()
                : reading.forms().stream()
                        .map(form -> preview(form, reading, answers))
                        .toList();
        return new WorkbookPreview(name, reading, forms);
    }

    /**
     * Takes the forms of a workbook that was looked at.
     *
     * @param digest by which the file is kept
     * @param send false keeps drafts
     * @throws NotTakenException if anything is still to be answered or mended; then nothing is taken
     */
    @Transactional
    WorkbookPreview take(
            Path file, String name, String digest, @Nullable Report expected, Answers answers, boolean send) {
        WorkbookPreview preview = look(file, name, expected, answers);
        if (!preview.isClear(answers, send)) {
            throw new NotTakenException(preview);
        }
        long upload = uploads.add(
                name,
                digest,
                preview.changes(),
                clock.instant(),
                access.current().username());
        List<FormPreview> results = new ArrayList<>();
        for (int at = 0; at < preview.forms().size(); at++) {
            FormPreview form = preview.forms().get(at);
            FilledForm filled = preview.reading().forms().get(at);
            results.add(file(form, posted(filled, preview.reading(), form, answers, send), upload));
        }
        if (results.stream().anyMatch(form -> form.stale() || !form.refused().isEmpty())) {
            throw new NotTakenException(new WorkbookPreview(name, preview.reading(), results));
        }
        return preview;
    }

    private FormPreview file(FormPreview form, Posted posted, long upload) {
        Outcome outcome = desk.post(form.report(), posted, Receipt.Door.FILE, upload);
        if (outcome instanceof Outcome.Refused refused) {
            List<EntryFault> refusing =
                    refused.faults().stream().filter(fault -> !fault.asked()).toList();
            return new FormPreview(
                    form.report(), form.entries(), form.stamp(), false, form.changes(), refusing, form.asked());
        }
        return new FormPreview(
                form.report(),
                form.entries(),
                form.stamp(),
                outcome instanceof Outcome.Overtaken,
                form.changes(),
                List.of(),
                List.of());
    }

    private FormPreview preview(FilledForm form, WorkbookReading reading, Answers answers) {
        return FormPreviews.preview(
                form,
                reading.doubts(),
                written.of(form.report()),
                answers,
                posted -> desk.check(form.report(), posted));
    }

    private Posted posted(
            FilledForm form, WorkbookReading reading, FormPreview preview, Answers answers, boolean send) {
        Set<String> confirmed = preview.asked().stream()
                .filter(fault -> answers.confirm(preview.key(fault)))
                .map(EntryFault::key)
                .collect(Collectors.toSet());
        return new Posted(preview.entries(), preview.stamp(), form.nothingDone(), confirmed, send);
    }
}
