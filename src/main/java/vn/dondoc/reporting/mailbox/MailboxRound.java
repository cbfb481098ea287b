package vn.dondoc.reporting.mailbox;

import jakarta.mail.MessagingException;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** The alarm clock of whoever fetches the post. */
@DisallowConcurrentExecution
class MailboxRound implements Job {

    private final MailboxReader reader;

    MailboxRound(MailboxReader reader) {
        this.reader = reader;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            context.setResult(reader.round());
        } catch (MessagingException e) {
            throw new JobExecutionException("The mailbox does not answer: " + e.getMessage(), e);
        }
    }
}
