package vn.dondoc.notices.answer;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final int MOST_REPORTS = 30;
    private static final int MOST_UNITS = 40;

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
        int more = answered.reports().size() - MOST_REPORTS;
        return new AnswerView(
                wording.say("reply.tag." + answered.wish()) + " " + about(answered, wording),
                greeting(answered, wording),
                wording.say(
                        answered.subject().isBlank() ? "reply.lead.no-subject" : "reply.lead",
                        TIME.format(at),
                        wording.day(at.toLocalDate()),
                        answered.subject()),
                answered.reports().stream()
                        .limit(MOST_REPORTS)
                        .map(line -> report(line, wording))
                        .toList(),
                more > 0 ? wording.say("reply.more-reports", more) : null,
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
                .map(note -> said(note, wording))
                .toList();
        int left = file.notes().size() - notes.size();
        List<String> forms = forms(file, wording);
        return new AnswerView.File(
                file.name(),
                wording.say(forms.isEmpty() ? "reply.fate." + file.fate() : "reply.each"),
                forms,
                notes,
                left > 0 ? wording.say("reply.more", left) : null,
                file.confirm() == null ? null : settings.baseUrl() + file.confirm());
    }

    /** By what became of them; none where all of it went the same way. */
    private List<String> forms(MailAnswered.File file, Wording wording) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        file.forms()
                .forEach(form -> units.computeIfAbsent(form.fate(), any -> new ArrayList<>())
                        .add(form.unit()));
        if (units.isEmpty() || units.keySet().equals(Set.of(file.fate()))) {
            return List.of();
        }
        return units.entrySet().stream()
                .map(entry ->
                        wording.say("reply.form", units(entry.getValue(), wording), course(entry.getKey(), wording)))
                .toList();
    }

    private static String units(List<String> names, Wording wording) {
        String first = names.stream().limit(MOST_UNITS).collect(Collectors.joining(", "));
        int more = names.size() - MOST_UNITS;
        return more > 0 ? wording.say("reply.more-units", first, more) : first;
    }

    /** As the tray calls it. */
    private String course(String fate, Wording wording) {
        return messages.getMessage("reporting.mailed.course." + fate, null, wording.locale());
    }

    private String said(MailAnswered.Note note, Wording wording) {
        String words = messages.getMessage(note.words(), wording.locale());
        if (note.place().isEmpty()) {
            return words;
        }
        return wording.say(note.place().contains("!") ? "reply.cell" : "reply.sheet", note.place(), words);
    }

    private static List<String> close(MailAnswered answered, Wording wording) {
        if (answered.files().isEmpty() && answered.reports().isEmpty()) {
            return List.of(wording.say("reply.seen"));
        }
        return switch (answered.wish()) {
            case MEND -> List.of(wording.say("reply.mend"));
            case SEND_AGAIN -> List.of(wording.say("reply.again"));
            case CONFIRM, NOTHING -> List.of();
        };
    }
}
