package vn.dondoc.reporting.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.workbook.reading.CellNote;

/** Puts what a workbook would do onto the page. */
@Component
class WorkbookPages {

    private static final int MOST_LINES = 300;

    private final MessageSource messages;

    WorkbookPages(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Something to be answered.
     *
     * @param place the cell; empty = the whole file or report
     * @param readings entries to choose from; empty = to be said yes to
     * @param chosen the one chosen so far
     */
    record Question(
            String key,
            String place,
            String text,
            List<String> readings,
            @Nullable String chosen,
            boolean yes) {}

    String show(
            WorkbookPreview preview,
            Answers answers,
            @Nullable String digest,
            @Nullable String report,
            Locale locale,
            Model model) {
        List<String> problems = new ArrayList<>(say(preview.of(CellNote.Kind.REFUSED), locale));
        if (!preview.isRefused()) {
            preview.forms().forEach(form -> form.refused().forEach(fault -> problems.add(say(form, fault, locale))));
        }
        model.addAttribute("fileName", preview.name());
        model.addAttribute("forms", preview);
        model.addAttribute("cellProblems", problems);
        model.addAttribute("questions", preview.isRefused() ? List.of() : questions(preview, answers, locale));
        model.addAttribute("doubtsToo", preview.isRefused() ? say(preview.of(CellNote.Kind.DOUBT), locale) : List.of());
        model.addAttribute("cellNotes", say(preview.of(CellNote.Kind.NOTE), locale));
        model.addAttribute("digest", digest);
        model.addAttribute("expected", report);
        model.addAttribute("everything", answers.all());
        return "reporting/upload-forms";
    }

    private List<Question> questions(WorkbookPreview preview, Answers answers, Locale locale) {
        List<Question> questions = new ArrayList<>();
        preview.of(CellNote.Kind.DOUBT).forEach(doubt -> questions.add(question(doubt, answers, locale)));
        for (FormPreview form : preview.forms()) {
            if (form.stale()) {
                questions.add(yes(
                        form.staleKey(), form, messages.getMessage("reporting.reading.stale", null, locale), answers));
            }
            form.asked().forEach(fault -> questions.add(yes(form.key(fault), form, say(fault, locale), answers)));
        }
        return questions;
    }

    private Question question(CellNote doubt, Answers answers, Locale locale) {
        CellNote.Reading reading = doubt.reading();
        List<String> readings = reading == null || reading.values().size() < 2 ? List.of() : reading.values();
        return new Question(
                doubt.key(),
                doubt.place(),
                messages.getMessage(doubt, locale),
                readings,
                answers.chosen().get(doubt.key()),
                answers.confirmed().contains(doubt.key()));
    }

    private static Question yes(String key, FormPreview form, String text, Answers answers) {
        return new Question(
                key,
                form.report().unit().fullName(),
                text,
                List.of(),
                null,
                answers.confirmed().contains(key));
    }

    private String say(FormPreview form, EntryFault fault, Locale locale) {
        String cell = form.changes().stream()
                .filter(change -> Objects.equals(change.name(), name(form, fault)))
                .map(FormPreview.Change::cell)
                .findFirst()
                .orElse("");
        String place = cell.isEmpty() ? form.report().unit().fullName() : cell;
        return place + ": " + say(fault, locale);
    }

    private static @Nullable String name(FormPreview form, EntryFault fault) {
        return fault.indicator() == null
                ? null
                : form.report().pack().indicator(fault.indicator()).name();
    }

    private String say(EntryFault fault, Locale locale) {
        return messages.getMessage(fault, locale);
    }

    /** Bounded: nobody mends so many one by one. */
    private List<String> say(List<CellNote> notes, Locale locale) {
        return notes.stream()
                .limit(MOST_LINES)
                .map(note -> (note.place().isEmpty() ? "" : note.place() + ": ") + messages.getMessage(note, locale))
                .toList();
    }
}
