package vn.dondoc.reporting.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.upload.FormPreview;
import vn.dondoc.reporting.upload.Question;
import vn.dondoc.reporting.waiting.WaitingForms;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Units;

/** Puts what waits to be confirmed onto pages. */
@Component
class WaitingPages {

    private final WaitingDesk desk;
    private final Reports reports;
    private final Dues dues;
    private final Units units;
    private final MessageSource messages;

    WaitingPages(WaitingDesk desk, Reports reports, Dues dues, Units units, MessageSource messages) {
        this.desk = desk;
        this.reports = reports;
        this.dues = dues;
        this.units = units;
        this.messages = messages;
    }

    /** One line of the tray. */
    record Line(SentUpload upload, String unit, String title) {}

    /** A form that came by mail. */
    record MailedLine(WaitingForms.MailedForm form, String unit, String title) {}

    String list(List<SentUpload> uploads, boolean waiting, Model model) {
        model.addAttribute("waiting", waiting);
        model.addAttribute("lines", uploads.stream().map(this::line).toList());
        model.addAttribute(
                "mailed", waiting ? desk.mailed().stream().map(this::line).toList() : List.of());
        return "reporting/uploads";
    }

    private Line line(SentUpload upload) {
        return new Line(upload, unit(upload.report()), title(upload.report()));
    }

    private MailedLine line(WaitingForms.MailedForm form) {
        return new MailedLine(form, unit(form.report()), title(form.report()));
    }

    private String unit(ReportKey report) {
        return units.territory()
                .find(report.unit())
                .map(Unit::fullName)
                .orElse(report.unit().toString());
    }

    private String title(ReportKey report) {
        return reports.find(report).map(found -> found.rule().title()).orElse(report.rule());
    }

    /** @param trial of its figures; absent where there are none, or it is decided */
    String show(SentUpload upload, @Nullable Trial trial, Locale locale, Model model) {
        model.addAttribute("line", line(upload));
        model.addAttribute("upload", upload);
        model.addAttribute("links", desk.links(upload));
        model.addAttribute("crumbs", Map.of("/uploads", messages.getMessage("reporting.uploads", null, locale)));
        desk.report(upload).ifPresent(report -> {
            model.addAttribute("report", report);
            model.addAttribute("due", dues.of(report));
            if (trial != null) {
                show(report, trial, locale, model);
            }
        });
        return "reporting/uploaded";
    }

    private void show(Report report, Trial trial, Locale locale, Model model) {
        Readings.Read read = trial.read();
        model.addAttribute("trial", trial);
        model.addAttribute("read", read);
        model.addAttribute("state", read.state(trial.answers()));
        model.addAttribute("form", trial.filled());
        model.addAttribute(
                "unanswered",
                read.doubts().stream()
                        .filter(doubt -> !trial.answers().answer(doubt))
                        .count());
        model.addAttribute("notes", NoteLine.of(read, messages, locale));
        model.addAttribute("questions", questions(report, trial, locale));
        FormPreview preview = trial.preview();
        Stream<EntryFault> refused = preview == null ? Stream.of() : preview.refused().stream();
        model.addAttribute(
                "faults",
                Stream.concat(refused, trial.inTheWay().stream().filter(fault -> !fault.asked()))
                        .map(fault -> messages.getMessage(fault, locale))
                        .distinct()
                        .toList());
    }

    private List<Question> questions(Report report, Trial trial, Locale locale) {
        List<Question> questions = new ArrayList<>();
        trial.read().doubts().forEach(doubt -> questions.add(Question.of(doubt, trial.answers(), messages, locale)));
        FormPreview preview = trial.preview();
        if (preview == null) {
            return questions;
        }
        if (trial.stale()) {
            String code = trial.since().isEmpty() ? "reporting.reading.stale" : "reporting.uploads.stale";
            String text = messages.getMessage(code, null, locale);
            questions.add(Question.yes(preview.staleKey(), "", text, trial.answers()));
        }
        preview.asked()
                .forEach(fault -> questions.add(
                        Question.yes(preview.key(fault), "", messages.getMessage(fault, locale), trial.answers())));
        return questions;
    }
}
