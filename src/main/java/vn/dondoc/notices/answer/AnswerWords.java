package vn.dondoc.notices.answer;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.Due;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.reporting.MailAnswered;
import vn.dondoc.territory.Units;

/** The words of an answer. Whether something was in time is not said: that its pages do, which know every receipt. */
@Component
class AnswerWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MOST_NOTES = 20;

    private final MessageSource messages;
    private final Officers officers;
    private final Units units;
    private final MailSettings settings;

    AnswerWords(MessageSource messages, Officers officers, Units units, MailSettings settings) {
        this.messages = messages;
        this.officers = officers;
        this.units = units;
        this.settings = settings;
    }

    AnswerView view(MailAnswered answered) {
        Wording wording = new Wording(messages, answered.language());
        var at = answered.receivedAt().atZone(Due.ZONE);
        boolean asks = answered.asksToMend();
        String tag = wording.say(asks ? "tag.returned" : "tag.received");
        return new AnswerView(
                tag + " " + about(answered, wording),
                greeting(answered, wording),
                wording.say(
                        answered.subject().isBlank() ? "reply.lead.no-subject" : "reply.lead",
                        TIME.format(at),
                        wording.day(at.toLocalDate()),
                        answered.subject()),
                answered.reports().stream().map(line -> report(line, wording)).toList(),
                answered.files().stream().map(file -> file(file, wording)).toList(),
                close(answered, wording));
    }

    /** The one report that came, else what the mail itself was about. */
    private static String about(MailAnswered answered, Wording wording) {
        return answered.reports().size() == 1
                ? title(answered.reports().get(0), wording)
                : answered.subject().isBlank() ? wording.say("reply.your-mail") : answered.subject();
    }

    private static String title(MailAnswered.Line line, Wording wording) {
        return wording.say(
                "reply.report", line.title(), wording.period(line.report().period()), line.unit());
    }

    private String greeting(MailAnswered answered, Wording wording) {
        return officers.find(answered.recipient())
                .map(officer -> wording.salutation(officer, units.territory()))
                .filter(words -> !words.isEmpty())
                .orElse(answered.address());
    }

    private AnswerView.Linked report(MailAnswered.Line line, Wording wording) {
        return new AnswerView.Linked(
                title(line, wording), settings.baseUrl() + line.report().path());
    }

    private AnswerView.File file(MailAnswered.File file, Wording wording) {
        List<String> notes = file.notes().stream()
                .limit(MOST_NOTES)
                .map(note -> note.place().isEmpty()
                        ? said(note, wording)
                        : wording.say("reply.cell", note.place(), said(note, wording)))
                .toList();
        int left = file.notes().size() - notes.size();
        return new AnswerView.File(
                file.name(),
                wording.say("reply.fate." + file.fate()),
                notes,
                left > 0 ? wording.say("reply.more", left) : null,
                file.confirm() == null ? null : settings.baseUrl() + file.confirm());
    }

    private String said(MailAnswered.Note note, Wording wording) {
        return messages.getMessage(note.words(), wording.locale());
    }

    private static List<String> close(MailAnswered answered, Wording wording) {
        List<String> close = new ArrayList<>();
        if (answered.files().isEmpty() && answered.reports().isEmpty()) {
            close.add(wording.say("reply.seen"));
        }
        if (answered.asksToMend()) {
            close.add(wording.say("reply.again"));
        }
        return close;
    }
}
