package vn.dondoc.reporting.link;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.upload.Answers;
import vn.dondoc.reporting.upload.Question;
import vn.dondoc.reporting.workbook.reading.CellNote;

/** Puts what was sent by a link onto its sender's page: what it says itself, nothing that is known otherwise. */
@Component
class SendPages {

    private final Readings readings;
    private final Dues dues;
    private final SendDesk desk;
    private final MessageSource messages;

    SendPages(Readings readings, Dues dues, SendDesk desk, MessageSource messages) {
        this.readings = readings;
        this.dues = dues;
        this.desk = desk;
        this.messages = messages;
    }

    String show(String token, Report report, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("report", report);
        model.addAttribute("due", dues.of(report));
        return "reporting/send";
    }

    /** With what was sent just now, and what is asked of it. */
    String show(String token, Report report, SentUpload sent, Locale locale, Model model) {
        model.addAttribute("sent", sent);
        readings.of(report, sent.files()).ifPresent(read -> {
            Answers answers = desk.answers(sent, read);
            List<CellNote> doubts = read.doubts();
            model.addAttribute("read", read);
            model.addAttribute("state", read.state(answers));
            model.addAttribute(
                    "open",
                    doubts.stream().filter(doubt -> !answers.answer(doubt)).count());
            model.addAttribute("form", read.form(report).orElse(null));
            model.addAttribute(
                    "questions",
                    doubts.stream()
                            .limit(NoteLine.MOST)
                            .map(doubt -> Question.of(doubt, answers, messages, locale))
                            .toList());
            model.addAttribute("notes", NoteLine.of(read, messages, locale));
        });
        return show(token, report, model);
    }
}
