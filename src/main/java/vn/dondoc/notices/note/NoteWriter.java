package vn.dondoc.notices.note;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import vn.dondoc.account.Officer;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.outbox.Mail;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.territory.UnitId;

/** Writes a mail about one matter: one content as HTML and as text. */
@Component
class NoteWriter {

    private final ISpringTemplateEngine templates;

    NoteWriter(ISpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** @param told what an answer to it is about */
    Mail write(String occasion, Officer reader, NoteView note, Told told) {
        Mail mail = write(occasion, reader, note.subject(), "note", note, told);
        return note.decline() == null ? mail : mail.declinedAt(URI.create(note.decline()));
    }

    /** @param told what an answer to it is about */
    Mail write(String occasion, Officer reader, WaiverMail mail, Told told) {
        return write(occasion, reader, mail.subject(), "waiver", mail, told);
    }

    /** @param template its name, and that of the view in it */
    private Mail write(String occasion, Officer reader, String subject, String template, Object view, Told told) {
        Context context = new Context(reader.language(), Map.of(template, view));
        return new Mail(
                occasion + "/" + reader.username(),
                reader.username(),
                reader.email(),
                subject,
                templates.process("notices/mail/" + template + ".txt", context),
                templates.process("notices/mail/" + template, context).replaceAll("\\s*\n\\s*", "\n"),
                reader.language(),
                List.of(told));
    }

    /** What a mail tells that is no step of a ladder. @param day that it speaks of */
    static Told told(String pack, String rule, UnitId unit, Period period, LocalDate day) {
        return new Told(pack, rule, unit.toString(), period.toString(), day, Told.Kind.NOTE, 0);
    }
}
