package vn.dondoc.reporting.mailed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.mailed.TakenFile.Note;
import vn.dondoc.reporting.mailed.TakenFile.TakenForm;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.workbook.reading.CellNote;
import vn.dondoc.reporting.workbook.reading.FilledForm;
import vn.dondoc.reporting.workbook.reading.WorkbookReader;
import vn.dondoc.reporting.workbook.reading.WorkbookReading;
import vn.dondoc.territory.UnitId;

/**
 * Takes the forms that came with a mail. Certain is what names its report, is of a unit that the sender may report for,
 * does not contradict the mail that it answers, and reads without doubt; only that is filed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MailedForms {

    /** Forms of a mail; more are brought in on the page for files. */
    private static final int MOST = 300;

    private final WorkbookReader reader;
    private final FileStore files;
    private final Reports reports;
    private final Access access;
    private final FormTaker taker;

    MailedForms(WorkbookReader reader, FileStore files, Reports reports, Access access, FormTaker taker) {
        this.reader = reader;
        this.files = files;
        this.reports = reports;
        this.access = access;
        this.taker = taker;
    }

    /** A file as it was read; absent = it was not. */
    private record Read(Workbook workbook, @Nullable WorkbookReading reading, Course course) {

        List<FilledForm> forms() {
            return reading == null ? List.of() : reading.forms();
        }

        /** Those that may be filed. */
        List<FilledForm> certain() {
            return reading == null || !course.isRead() ? List.of() : reading.certain();
        }

        /** What its sender is to mend; what only an officer can answer is left out. */
        List<Note> notes() {
            if (reading == null || course == Course.EMPTY || course == Course.CONTRADICTS) {
                return List.of();
            }
            return reading.notes().stream()
                    .filter(note -> note.kind() == CellNote.Kind.REFUSED
                            || note.kind() == CellNote.Kind.DOUBT && !forms().isEmpty())
                    .map(note -> new Note(note.place(), note))
                    .toList();
        }
    }

    /** Files what is certain, each form once; says of every file what became of it. */
    public List<TakenFile> take(List<Workbook> workbooks, Sender sender, Arriving mail) {
        List<Read> read =
                workbooks.stream().map(workbook -> read(workbook, sender)).toList();
        if (read.stream().mapToInt(one -> one.forms().size()).sum() > MOST) {
            return workbooks.stream()
                    .map(workbook -> TakenFile.whole(workbook, Course.TOO_MANY))
                    .toList();
        }
        Set<ReportKey> disputed = disputed(read);
        List<TakenFile> taken = new ArrayList<>();
        for (Read one : read) {
            if (one.certain().stream().anyMatch(form -> disputed.contains(key(form)))) {
                taken.add(TakenFile.whole(one.workbook(), Course.TWICE));
            } else {
                taken.add(take(one, sender, mail));
            }
        }
        return taken;
    }

    private TakenFile take(Read one, Sender sender, Arriving mail) {
        List<TakenForm> taken = new ArrayList<>();
        List<Note> notes = new ArrayList<>(one.notes());
        if (one.course().isRead()) {
            List<FilledForm> certain = one.certain();
            for (FilledForm form : one.forms()) {
                if (certain.contains(form)) {
                    taken.add(taker.take(form, one.course() == Course.SENT, sender, mail, notes));
                } else {
                    taker.receive(form, sender, mail).ifPresent(taken::add);
                }
            }
        }
        Course worst = Stream.concat(Stream.of(one.course()), taken.stream().map(TakenForm::course))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new TakenFile(one.workbook(), worst, taken, notes);
    }

    /** {@link Course#SENT} where all of it may be filed. */
    private Read read(Workbook workbook, Sender sender) {
        Course unread = workbook.unread() != null ? workbook.unread() : sender.doubt();
        if (unread != null) {
            return new Read(workbook, null, unread);
        }
        Set<UnitId> others = new HashSet<>();
        WorkbookReading reading = read(workbook, expected(sender), sender, others);
        if (!others.isEmpty()) {
            return new Read(workbook, reading, Course.NOT_THEIRS);
        } else if (reading.isBlank()) {
            return new Read(workbook, reading, Course.EMPTY);
        } else if (reading.forms().isEmpty()) {
            boolean named =
                    reading.notes().stream().anyMatch(note -> !note.cell().isEmpty());
            return new Read(workbook, reading, named ? Course.CELLS : Course.NO_FORM);
        } else if (contradicts(sender.about(), reading.forms())) {
            return new Read(workbook, reading, Course.CONTRADICTS);
        }
        return new Read(workbook, reading, reading.isCertain() ? Course.SENT : Course.CELLS);
    }

    private WorkbookReading read(Workbook workbook, @Nullable Report expected, Sender sender, Set<UnitId> others) {
        try {
            return reader.read(files.find(workbook.digest()).getFile().toPath(), workbook.name(), expected, unit -> {
                boolean may = sender.officers().stream().anyMatch(officer -> access.mayReportFor(officer, unit));
                if (!may) {
                    others.add(unit);
                }
                return may;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one report with a form that our mail asked the sender for; absent if it asked for none, or several. */
    private @Nullable Report expected(Sender sender) {
        List<Report> asked = sender.about().stream()
                .flatMap(key -> reports.find(key).stream())
                .filter(report -> report.form() != null)
                .toList();
        return asked.size() == 1 ? asked.get(0) : null;
    }

    /** Our mail asked for something, and this is not it: neither that report of the unit nor of one below it. */
    private boolean contradicts(List<ReportKey> about, List<FilledForm> forms) {
        return !about.isEmpty()
                && forms.stream()
                        .map(FilledForm::report)
                        .anyMatch(report -> about.stream()
                                .noneMatch(asked ->
                                        asked.rule().equals(report.key().rule())
                                                && asked.period().equals(report.period())
                                                && reports.tree(report.unit(), report.period())
                                                        .isWithin(report.unit().id(), asked.unit())));
    }

    /** Reports of which two files say different things. */
    private static Set<ReportKey> disputed(List<Read> read) {
        Map<ReportKey, Set<List<Object>>> said = read.stream()
                .flatMap(one -> one.certain().stream())
                .collect(Collectors.groupingBy(
                        MailedForms::key,
                        Collectors.mapping(form -> List.of(form.entries(), form.nothingDone()), Collectors.toSet())));
        return said.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static ReportKey key(FilledForm form) {
        return form.report().key();
    }
}
