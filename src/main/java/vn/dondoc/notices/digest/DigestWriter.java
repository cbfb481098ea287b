package vn.dondoc.notices.digest;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What readers are asked to send themselves gets a link each, all of them at once; by reader and report. */
    Map<String, Map<ReportKey, String>> links(Collection<Digest> digests) {
        Map<String, Set<ReportKey>> asked = new HashMap<>();
        for (Digest digest : digests) {
            digest.reminders().stream()
                    .filter(DigestWriter::mayBeSent)
                    .forEach(
                            reminder -> asked.computeIfAbsent(digest.officer().username(), any -> new LinkedHashSet<>())
                                    .add(key(reminder)));
        }
        return sendLinks.mint(asked);
    }

    /** The digest in its reader's language, not yet filed, with links that are good; the territory names the units. */
    public Mail write(Digest digest, Territory territory) {
        return write(digest, territory, links(List.of(digest)));
    }

    /** The same with links that were made together with others'. */
    Mail write(Digest digest, Territory territory, Map<String, Map<ReportKey, String>> links) {
        Map<ReportKey, String> paths = links.getOrDefault(digest.officer().username(), Map.of());
        return mail(digest, view(digest, territory, reminder -> mayBeSent(reminder) ? paths.get(key(reminder)) : null));
    }

    /** The same to be looked at by others: its links for sending lead nowhere. */
    Mail sample(Digest digest, Territory territory) {
        return mail(digest, view(digest, territory, reminder -> mayBeSent(reminder) ? "/send/\u2026" : null));
    }

    /** Of what is only told them there is no link. */
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
