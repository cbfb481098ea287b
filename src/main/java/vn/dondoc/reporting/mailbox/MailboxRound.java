package vn.dondoc.reporting.mailbox;

import jakarta.mail.MessagingException;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.springframework.context.support.DefaultMessageSourceResolvable;

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
            int taken = reader.round();
            if (!reader.isConfigured()) {
                context.setResult(did("none"));
            } else if (taken > 0) {
                context.setResult(did("did", taken));
            }
        } catch (MessagingException e) {
            throw new JobExecutionException("The mailbox does not answer: " + e.getMessage(), e);
        }
    }

    private static DefaultMessageSourceResolvable did(String what, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {"job.reporting.mailbox-round." + what}, arguments);
    }
}
