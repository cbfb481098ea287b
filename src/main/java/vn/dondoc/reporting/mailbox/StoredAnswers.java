package vn.dondoc.reporting.mailbox;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.Answers;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** Answers from the mails that came in. */
@Service
class StoredAnswers implements Answers {

    private final IncomingMails mails;
    private final Access access;

    StoredAnswers(IncomingMails mails, Access access) {
        this.mails = mails;
        this.access = access;
    }

    @Override
    public List<Answer> of(UnitId unit) {
        access.requireSee(unit);
        return answers(mails.of(unit, MOST));
    }

    @Override
    public List<Answer> of(ReportKey duty) {
        access.requireSee(duty.unit());
        return answers(mails.of(duty, MOST));
    }

    private static List<Answer> answers(List<IncomingMail> mails) {
        return mails.stream()
                .map(mail -> new Answer(
                        mail.id(),
                        mail.receivedAt(),
                        mail.sender(),
                        mail.excerpt().isEmpty() ? mail.subject() : mail.excerpt(),
                        mail.isOpen()))
                .toList();
    }
}
