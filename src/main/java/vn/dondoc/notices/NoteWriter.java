package vn.dondoc.notices;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import vn.dondoc.account.Officer;
import vn.dondoc.notices.outbox.Mail;
import vn.dondoc.notices.outbox.Told;

/** Writes a mail about one matter: one content as HTML and as text. */
@Component
class NoteWriter {

    private final ISpringTemplateEngine templates;

    NoteWriter(ISpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** @param told what an answer to it is about */
    Mail write(String occasion, Officer reader, NoteView note, List<Told> told) {
        Locale language = reader.language();
        Context context = new Context(language, Map.of("note", note));
        return new Mail(
                occasion,
                reader.username(),
                reader.email(),
                note.subject(),
                templates.process("notices/mail/note.txt", context),
                templates.process("notices/mail/note", context).replaceAll("\\s*\n\\s*", "\n"),
                language,
                told);
    }
}
