package vn.dondoc.notices.letter;

import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.dondoc.compliance.Judgments;

/** The alarm clock of the letters that the ladder asks for. */
@DisallowConcurrentExecution
class LetterDrafting implements Job {

    private final Judgments judgments;
    private final LadderLetters letters;
    private final Clock clock;

    LetterDrafting(Judgments judgments, LadderLetters letters, Clock clock) {
        this.judgments = judgments;
        this.letters = letters;
        this.clock = clock;
    }

    /** Judges first, as the reminders do: the night's work may have been missed. */
    @Override
    public void execute(JobExecutionContext context) {
        judgments.judgeAll();
        int drafted = letters.draft(LocalDate.now(clock));
        if (drafted > 0) {
            context.setResult(new DefaultMessageSourceResolvable(
                    new String[] {"job.notices.letter-drafts.did"}, new Object[] {drafted}));
        }
    }
}
