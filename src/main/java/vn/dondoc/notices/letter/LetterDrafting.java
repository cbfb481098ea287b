package vn.dondoc.notices.letter;

import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The alarm clock of the letters that the ladder asks for. */
@DisallowConcurrentExecution
class LetterDrafting implements Job {

    private final LadderLetters letters;
    private final Clock clock;

    LetterDrafting(LadderLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        int drafted = letters.draft(LocalDate.now(clock));
        if (drafted > 0) {
            context.setResult(new DefaultMessageSourceResolvable(
                    new String[] {"job.notices.letter-drafts.did"}, new Object[] {drafted}));
        }
    }
}
