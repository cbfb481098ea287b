package vn.dondoc.notices.note;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.account.DeclineLinks;
import vn.dondoc.account.MailChoice.News;
import vn.dondoc.account.Officer;
import vn.dondoc.calendar.Due;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.contact.Question;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.notices.recipients.Recipients.Reader;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportReturned;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Units;

/** The words of the mails about one matter. */
@Component
class Notes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;
    private final Units units;
    private final DeclineLinks declineLinks;
    private final MailSettings settings;

    Notes(MessageSource messages, Units units, DeclineLinks declineLinks, MailSettings settings) {
        this.messages = messages;
        this.units = units;
        this.declineLinks = declineLinks;
        this.settings = settings;
    }

    NoteView returned(ReportReturned event, Unit unit, String decidedBy, Reader reader) {
        Wording wording = new Wording(messages, reader.officer().language());
        String period = wording.period(event.report().period());
        int figures = event.figures().size();
        String what = figures == 0
                ? wording.say("subject.returned.whole", event.title(), unit.fullName())
                : wording.say("subject.returned", period, wording.count(figures));
        List<String> quoted = new ArrayList<>();
        if (event.remark() != null) {
            quoted.add(wording.say("note.remark", decidedBy, event.remark()));
        }
        boolean isSender = reader.officer().username().equals(event.sentBy());
        List<String> lines = new ArrayList<>();
        if (event.form() != null && !event.form().isEmpty()) {
            lines.add(event.form());
        }
        lines.add(wording.say("note.way." + event.way()));
        if (event.correctBy() != null) {
            lines.add(wording.say("note.correct-by", wording.weekday(event.correctBy())));
        }
        return new NoteView(
                wording.say("tag.returned") + " " + what,
                wording.salutation(reader.officer(), units.territory()),
                wording.capital(unit.fullName()),
                wording.say("item.title", event.title(), period),
                lines,
                quoted,
                event.figures().stream()
                        .map(figure -> new NoteView.Place(
                                wording.say("note.figure", figure.name(), figure.remark()),
                                link(event.report()) + "?at=" + figure.indicator() + "#v-" + figure.indicator()))
                        .toList(),
                link(event.report()),
                wording.say("action.correct"),
                why(wording, isSender ? "why.sender" : "item.part.IN_CHARGE", unit, reader.absent()),
                true,
                null);
    }

    NoteView received(Receipt receipt, Verdict verdict, Reader reader) {
        Wording wording = new Wording(messages, reader.officer().language());
        Unit unit = verdict.unit();
        String title = wording.title(verdict.rule(), verdict.period());
        var at = receipt.receivedAt().atZone(Due.ZONE);
        List<String> lines = new ArrayList<>();
        String door = messages.getMessage(
                "reporting.door." + receipt.door(), null, reader.officer().language());
        lines.add(wording.say("note.received", TIME.format(at), wording.day(at.toLocalDate()), door));
        timeliness(wording, verdict.due(), receipt).ifPresent(lines::add);
        boolean isSender = reader.officer().username().equals(receipt.by());
        return new NoteView(
                wording.say("subject.received", wording.say("tag.received"), title, unit.fullName()),
                wording.salutation(reader.officer(), units.territory()),
                wording.capital(unit.fullName()),
                wording.say("item.title", verdict.rule().title(), wording.period(verdict.period())),
                lines,
                receipt.remark() == null ? List.of() : List.of(receipt.remark()),
                List.of(),
                link(new ReportKey(verdict.rule().code(), unit.id(), verdict.period())),
                wording.say("action.see"),
                why(wording, isSender ? "why.sender" : "item.part.IN_CHARGE", unit, reader.absent()),
                false,
                declines(reader));
    }

    NoteView asked(Question question, Verdict about, String by, Reader reader) {
        Wording wording = new Wording(messages, reader.officer().language());
        Unit unit = about.unit();
        String title = wording.title(about.rule(), about.period());
        return new NoteView(
                wording.say("subject.received", wording.say("tag.question"), title, unit.fullName()),
                wording.salutation(reader.officer(), units.territory()),
                wording.capital(unit.fullName()),
                wording.say("item.title", about.rule().title(), wording.period(about.period())),
                List.of(wording.say("note.question", by)),
                List.of(question.words()),
                List.of(),
                settings.baseUrl() + question.path(),
                wording.say("action.see"),
                why(wording, "item.part.IN_CHARGE", unit, reader.absent()),
                true,
                null);
    }

    private static Optional<String> timeliness(Wording wording, @Nullable Due due, Receipt receipt) {
        if (due == null) {
            return Optional.empty();
        }
        String last = wording.weekday(due.lastDay());
        if (!due.isPast(receipt.receivedAt())) {
            return Optional.of(wording.say("note.on-time", last));
        }
        LocalDate came = receipt.receivedAt().atZone(Due.ZONE).toLocalDate();
        long days = ChronoUnit.DAYS.between(due.lastDay(), came);
        return Optional.of(
                days == 0 ? wording.say("note.late-hours", last) : wording.say("note.late", last, wording.count(days)));
    }

    private List<String> why(Wording wording, String key, Unit unit, Optional<Officer> absent) {
        return Stream.concat(
                        Stream.of(wording.say(key, unit.fullName())),
                        absent.stream().map(officer -> wording.say("item.in-place-of", officer.name())))
                .toList();
    }

    /** A person's own to decline; not a deputy's for somebody else, nor an office's. */
    private @Nullable String declines(Reader reader) {
        Officer officer = reader.officer();
        boolean isMailbox = officer.username().equals(officer.email());
        return isMailbox || reader.absent().isPresent()
                ? null
                : settings.baseUrl() + declineLinks.path(officer.username(), News.RECEIPTS);
    }

    private String link(ReportKey report) {
        return settings.baseUrl() + "/reports/" + report.rule() + "/" + report.unit() + "/" + report.period();
    }
}
