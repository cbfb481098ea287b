package vn.dondoc.notices.answer;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import vn.dondoc.notices.outbox.Answered;
import vn.dondoc.notices.outbox.Mail;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.reporting.MailAnswered;

/** Files the answer to a mail in the transaction that takes the mail; it goes at once, whatever the hour. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Replies {

    private final AnswerWords words;
    private final ISpringTemplateEngine templates;
    private final Outbox outbox;

    Replies(AnswerWords words, ISpringTemplateEngine templates, Outbox outbox) {
        this.words = words;
        this.templates = templates;
        this.outbox = outbox;
    }

    @EventListener
    void on(MailAnswered event) {
        AnswerView view = words.view(event);
        Context context = new Context(event.language(), Map.of("answer", view));
        String messageId = event.messageId();
        outbox.file(new Mail(
                        "reply/" + event.mail(),
                        event.recipient()
                                .substring(0, Math.min(100, event.recipient().length())),
                        event.address(),
                        view.subject(),
                        templates.process("notices/mail/answer.txt", context),
                        templates.process("notices/mail/answer", context).replaceAll("\\s*\n\\s*", "\n"),
                        event.language(),
                        List.of())
                .answering(Answered.of(messageId == null ? "" : messageId, event.conversation())));
    }
}
