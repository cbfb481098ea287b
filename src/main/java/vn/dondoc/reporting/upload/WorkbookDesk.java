package vn.dondoc.reporting.upload;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.Uploads;
import vn.dondoc.reporting.form.OpenForms;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.form.ReportDesk;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.workbook.reading.CellNote;
import vn.dondoc.reporting.workbook.reading.FilledForm;
import vn.dondoc.reporting.workbook.reading.WorkbookReader;
import vn.dondoc.reporting.workbook.reading.WorkbookReading;

/** Where workbooks of forms are looked at and taken, by people for the units they may report for, whole or not at all. */
@Service
class WorkbookDesk {

    private final WorkbookReader reader;
    private final ReportDesk desk;
    private final Uploads uploads;
    private final Access access;
    private final Clock clock;

    WorkbookDesk(WorkbookReader reader, ReportDesk desk, Uploads uploads, Access access, Clock clock) {
        this.reader = reader;
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
        return preview(name, reading, open(reading), answers);
    }

    /** None where the workbook is refused. */
    private OpenForms open(WorkbookReading reading) {
        return desk.open(
                reading.isRefused()
                        ? List.of()
                        : reading.forms().stream().map(FilledForm::report).toList());
    }

    private static WorkbookPreview preview(String name, WorkbookReading reading, OpenForms open, Answers answers) {
        Map<ReportKey, List<CellNote>> doubts = reading.doubtsByReport();
        List<FormPreview> forms = reading.isRefused()
                ? List.of()
                : reading.forms().stream()
                        .map(form -> FormPreviews.preview(
                                form,
                                doubts.getOrDefault(form.report().key(), List.of()),
                                open.written(form.report()),
                                answers,
                                posted -> open.check(form.report(), posted)))
                        .toList();
        return new WorkbookPreview(name, reading, forms);
    }

    /**
     * Takes the forms of a workbook that was looked at, all of them or none; those that stand so already are left alone.
     *
     * @param digest by which the file is kept
     * @param send false keeps drafts
     * @throws NotTakenException if anything is still to be answered or mended; then nothing is taken
     * @throws org.springframework.dao.DataAccessException if somebody takes the same forms in this very moment
     */
    @Transactional
    WorkbookPreview take(
            Path file, String name, String digest, @Nullable Report expected, Answers answers, boolean send) {
        WorkbookReading reading = reader.read(file, name, expected, access::mayReportFor);
        OpenForms open = open(reading);
        WorkbookPreview preview = preview(name, reading, open, answers);
        if (!preview.isClear(answers, send)) {
            throw new NotTakenException(preview);
        }
        Map<ReportKey, Posted> posted = new HashMap<>();
        for (int at = 0; at < preview.forms().size(); at++) {
            FormPreview form = preview.forms().get(at);
            posted.put(form.report().key(), posted(form, reading.forms().get(at), answers, send));
        }
        Map<ReportKey, Outcome> outcomes =
                desk.post(open, posted, Receipt.Door.FILE, () -> keep(name, digest, preview.changes()));
        if (!outcomes.values().stream().allMatch(Outcome.Kept.class::isInstance)) {
            throw new NotTakenException(preview.after(outcomes));
        }
        return preview;
    }

    private long keep(String name, String digest, int changes) {
        return uploads.add(
                name, digest, changes, clock.instant(), access.current().username());
    }

    private static Posted posted(FormPreview preview, FilledForm form, Answers answers, boolean send) {
        Set<String> confirmed = preview.asked().stream()
                .filter(fault -> answers.confirm(preview.key(fault)))
                .map(EntryFault::key)
                .collect(Collectors.toSet());
        return new Posted(preview.entries(), preview.stamp(), form.nothingDone(), confirmed, send);
    }
}
