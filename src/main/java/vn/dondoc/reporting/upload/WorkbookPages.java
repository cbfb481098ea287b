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
        preview.of(CellNote.Kind.DOUBT).forEach(doubt -> questions.add(Question.of(doubt, answers, messages, locale)));
        for (FormPreview form : preview.forms()) {
            String unit = form.report().unit().fullName();
            if (form.stale()) {
                String text = messages.getMessage("reporting.reading.stale", null, locale);
                questions.add(Question.yes(form.staleKey(), unit, text, answers));
            }
            form.asked()
                    .forEach(fault -> questions.add(Question.yes(form.key(fault), unit, say(fault, locale), answers)));
        }
        return questions;
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
