package vn.dondoc.reporting.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int MOST_QUESTIONS = 200;

    /** More forms are told by districts: a page of all their figures is more than an office's browser bears. */
    private static final int MOST_FORMS = 30;

    /** Forms on a page of one district. */
    private static final int FORMS_ON_PAGE = 15;

    private final MessageSource messages;
    private final FormGroups groups;

    WorkbookPages(MessageSource messages, FormGroups groups) {
        this.messages = messages;
        this.groups = groups;
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
        List<Question> questions = preview.isRefused() ? List.of() : questions(preview, answers, locale);
        List<CellNote> doubtsToo = preview.isRefused() ? preview.of(CellNote.Kind.DOUBT) : List.of();
        List<CellNote> notes = preview.of(CellNote.Kind.NOTE);
        model.addAttribute("fileName", preview.name());
        model.addAttribute("forms", preview);
        model.addAttribute("cellProblems", most(problems, locale));
        model.addAttribute("allQuestions", questions.size());
        model.addAttribute("questions", questions.subList(0, Math.min(questions.size(), MOST_QUESTIONS)));
        model.addAttribute("doubtsToo", most(say(doubtsToo, locale), locale));
        model.addAttribute("cellNotes", most(say(notes, locale), locale));
        model.addAttribute("allNotes", notes.size() + doubtsToo.size());
        model.addAttribute("digest", digest);
        model.addAttribute("expected", report);
        model.addAttribute("everything", answers.all());
        boolean many = preview.forms().size() > MOST_FORMS;
        model.addAttribute("shownForms", many ? List.of() : preview.forms());
        model.addAttribute("groups", many ? groups.of(preview.forms()) : List.of());
        return "reporting/upload-forms";
    }

    /** The forms of one district, a page at a time. */
    Optional<String> group(WorkbookPreview preview, String below, int page, Locale locale, Model model) {
        return groups.of(preview.forms()).stream()
                .filter(group -> group.head().id().toString().equals(below))
                .findFirst()
                .map(group -> {
                    int pages = (group.forms().size() + FORMS_ON_PAGE - 1) / FORMS_ON_PAGE;
                    int at = Math.max(0, Math.min(page, pages - 1));
                    List<FormPreview> shown = group.forms()
                            .subList(
                                    at * FORMS_ON_PAGE,
                                    Math.min(
                                            (at + 1) * FORMS_ON_PAGE,
                                            group.forms().size()));
                    model.addAttribute("fileName", preview.name());
                    model.addAttribute("group", group);
                    model.addAttribute("shownForms", shown);
                    model.addAttribute(
                            "said",
                            shown.stream()
                                    .collect(Collectors.toMap(
                                            form -> form.report().key(), form -> said(form, locale))));
                    model.addAttribute("page", at);
                    model.addAttribute("pages", pages);
                    return "reporting/upload-group";
                });
    }

    /** Everything that stands in the way of a form or is asked about it. */
    private List<String> said(FormPreview form, Locale locale) {
        List<String> said = new ArrayList<>();
        if (form.stale()) {
            said.add(messages.getMessage("reporting.reading.stale", null, locale));
        }
        Stream.concat(form.refused().stream(), form.asked().stream()).forEach(fault -> said.add(say(fault, locale)));
        return said;
    }

    /** Nobody mends more one by one; how many more there are is said. */
    private List<String> most(List<String> lines, Locale locale) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> most = new ArrayList<>(lines.subList(0, MOST_LINES));
        most.add(messages.getMessage("reporting.reading.more-notes", new Object[] {lines.size() - MOST_LINES}, locale));
        return most;
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

    private List<String> say(List<CellNote> notes, Locale locale) {
        return notes.stream()
                .map(note -> (note.place().isEmpty() ? "" : note.place() + ": ") + messages.getMessage(note, locale))
                .toList();
    }
}
