package vn.dondoc.notices.digest;

import java.net.URI;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import vn.dondoc.account.DeclineLinks;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.outbox.Mail;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.territory.Territory;

/** Writes a digest as a mail: its subject, and one content as HTML and as text. */
@Component
public class DigestWriter {

    private final MessageSource messages;
    private final ISpringTemplateEngine templates;
    private final MailSettings settings;
    private final DeclineLinks links;

    DigestWriter(MessageSource messages, ISpringTemplateEngine templates, MailSettings settings, DeclineLinks links) {
        this.messages = messages;
        this.templates = templates;
        this.settings = settings;
        this.links = links;
    }

    /** The digest in its reader's language, not yet filed; the territory names the units. */
    public Mail write(Digest digest, Territory territory) {
        DigestView view = view(digest, territory);
        Context context = new Context(digest.officer().language(), Map.of("digest", view));
        Mail mail = new Mail(
                digest.occasion(),
                digest.officer().username(),
                digest.officer().email(),
                view.subject(),
                templates.process("notices/mail/digest.txt", context),
                withoutIndentation(templates.process("notices/mail/digest", context)),
                digest.officer().language(),
                digest.reminders().stream()
                        .flatMap(reminder -> reminder.remembered().stream())
                        .toList());
        return view.decline() == null ? mail : mail.declinedAt(URI.create(view.decline()));
    }

    /** A third less to send; some mail programs cut off what is over 100 KB. */
    private static String withoutIndentation(String html) {
        return html.replaceAll("\\s*\n\\s*", "\n");
    }

    /** What the mail will say. */
    DigestView view(Digest digest, Territory territory) {
        Wording wording = new Wording(messages, digest.officer().language());
        return new DigestWords(wording, digest, territory, settings.baseUrl())
                .view()
                .declinedAt(digest.declines()
                        .map(news ->
                                settings.baseUrl() + links.path(digest.officer().username(), news))
                        .orElse(null));
    }
}
