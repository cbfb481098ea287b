package vn.dondoc.reporting.upload;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.figures.Uploads;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.form.ReportDesk;
import vn.dondoc.reporting.form.WrittenForm;
import vn.dondoc.reporting.form.WrittenForms;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.upload.FormPreview.Change;
import vn.dondoc.reporting.workbook.reading.CellNote;
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
            return new FormPreview(form.report(), form.stamp(), false, form.changes(), refusing, form.asked());
        }
        return new FormPreview(
                form.report(),
                form.stamp(),
                outcome instanceof Outcome.Overtaken,
                form.changes(),
                List.of(),
                List.of());
    }

    private FormPreview preview(FilledForm form, WorkbookReading reading, Answers answers) {
        WrittenForm now = written.of(form.report());
        Map<String, String> entries = entries(form, reading, now, answers);
        List<EntryFault> faults =
                desk.check(form.report(), new Posted(entries, null, form.nothingDone(), Set.of(), true));
        return new FormPreview(
                form.report(),
                now.stamp(),
                form.stamp() != null && !form.stamp().equals(now.stamp()),
                changes(form, now.entries(), entries),
                faults.stream().filter(fault -> !fault.asked()).toList(),
                faults.stream().filter(EntryFault::asked).toList());
    }

    private Posted posted(
            FilledForm form, WorkbookReading reading, FormPreview preview, Answers answers, boolean send) {
        Set<String> confirmed = preview.asked().stream()
                .filter(fault -> answers.confirm(preview.key(fault)))
                .map(EntryFault::key)
                .collect(Collectors.toSet());
        Map<String, String> entries = entries(form, reading, written.of(form.report()), answers);
        return new Posted(entries, preview.stamp(), form.nothingDone(), confirmed, send);
    }

    /**
     * What the form would hold: lines that the workbook has not keep what stands there, and so do empty cells, unless the
     * template came with the entries in it and somebody emptied them.
     */
    private static Map<String, String> entries(
            FilledForm form, WorkbookReading reading, WrittenForm now, Answers answers) {
        Map<String, String> entries = new HashMap<>(now.entries());
        entries.keySet().retainAll(requireNonNull(form.report().form()).indicators());
        entries.keySet().removeIf(code -> form.stamp() != null && form.cells().containsKey(code));
        entries.putAll(form.entries());
        for (CellNote doubt : reading.doubts()) {
            CellNote.Reading said = doubt.reading();
            if (said != null && said.report().equals(form.report().key()) && answers.isChosen(doubt)) {
                String chosen = requireNonNull(answers.chosen().get(doubt.key()));
                if (chosen.isEmpty()) {
                    entries.remove(said.indicator());
                } else {
                    entries.put(said.indicator(), chosen);
                }
            }
        }
        return entries;
    }

    private static List<Change> changes(FilledForm form, Map<String, String> before, Map<String, String> after) {
        Map<String, Indicator> indicators = form.report().pack().indicators();
        List<String> order = requireNonNull(form.report().form()).indicators();
        Set<String> codes = new TreeSet<>(Comparator.comparingInt(order::indexOf));
        codes.addAll(after.keySet());
        before.keySet().stream().filter(order::contains).forEach(codes::add);
        return codes.stream()
                .map(code -> new Change(
                        requireNonNull(indicators.get(code)).name(),
                        form.cells().getOrDefault(code, ""),
                        before.getOrDefault(code, ""),
                        written(requireNonNull(indicators.get(code)), after.getOrDefault(code, ""))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** As the form will write it. */
    private static String written(Indicator indicator, String entry) {
        return indicator.type().isNumber()
                ? Numbers.read(entry).map(Numbers::write).orElse(entry)
                : entry;
    }
}
