package vn.dondoc.notices.digest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import vn.dondoc.account.DeclineLinks;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.ladder.Reminder;
import vn.dondoc.notices.outbox.Mail;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.SendLinks;
import vn.dondoc.territory.Territory;

/** Writes a digest as a mail: its subject, and one content as HTML and as text. */
@Component
public class DigestWriter {

    private final MessageSource messages;
    private final ISpringTemplateEngine templates;
    private final MailSettings settings;
    private final DeclineLinks links;
    private final SendLinks sendLinks;

    DigestWriter(
            MessageSource messages,
            ISpringTemplateEngine templates,
            MailSettings settings,
            DeclineLinks links,
            SendLinks sendLinks) {
        this.messages = messages;
        this.templates = templates;
        this.settings = settings;
        this.links = links;
        this.sendLinks = sendLinks;
    }

    /** The digest in its reader's language, not yet filed, with links that are good; the territory names the units. */
    public Mail write(Digest digest, Territory territory) {
        List<ReportKey> asked = digest.reminders().stream()
                .filter(DigestWriter::mayBeSent)
                .map(DigestWriter::key)
                .distinct()
                .toList();
        Map<ReportKey, String> paths = sendLinks.mint(digest.officer().username(), asked);
        return mail(digest, view(digest, territory, reminder -> paths.get(key(reminder))));
    }

    /** The same to be looked at by others: its links for sending lead nowhere. */
    Mail sample(Digest digest, Territory territory) {
        return mail(digest, view(digest, territory, reminder -> mayBeSent(reminder) ? "/send/\u2026" : null));
    }

    /** What readers are asked to send themselves; of what is only told them there is no link. */
    private static boolean mayBeSent(Reminder reminder) {
        return reminder.kind() == Told.Kind.STEP
                && reminder.isOwn()
                && reminder.forReader()
                && reminder.verdict().rule().kind() != Rule.Kind.TARGET;
    }

    private static ReportKey key(Reminder reminder) {
        return new ReportKey(
                reminder.verdict().rule().code(),
                reminder.verdict().unit().id(),
                reminder.verdict().period());
    }

    private Mail mail(Digest digest, DigestView view) {
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
        return view(digest, territory, any -> null);
    }

    private DigestView view(Digest digest, Territory territory, Function<Reminder, @Nullable String> send) {
        Wording wording = new Wording(messages, digest.officer().language());
        return new DigestWords(wording, digest, territory, settings.baseUrl(), reminder -> {
                    String path = send.apply(reminder);
                    return path == null ? null : settings.baseUrl() + path;
                })
                .view()
                .declinedAt(digest.declines()
                        .map(news ->
                                settings.baseUrl() + links.path(digest.officer().username(), news))
                        .orElse(null));
    }
}
