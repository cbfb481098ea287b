package vn.dondoc.notices.recipients;

import vn.dondoc.account.MailChoice;
import vn.dondoc.guidance.language.Ladder.Reach;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.language.Severity;

/** What a person is to an obligation, and what of it they are told. */
public enum Part {
    /** Does the work: the clerk of the unit; for the province's own, its staff. */
    IN_CHARGE {
        @Override
        public boolean hears(Step step, MailChoice choice) {
            return step.reach() != Reach.LETTER && (step.workingDays() >= 0 || choice.beforeDueDay());
        }
    },
    /** The office's shared mailbox: what the person in charge hears; nobody's own to choose. */
    MAILBOX {
        @Override
        public boolean hears(Step step, MailChoice choice) {
            return step.reach() != Reach.LETTER;
        }

        @Override
        public boolean hearsOutcome(Severity severity, MailChoice choice) {
            return true;
        }
    },
    /** Answers for the unit: from the due day on. */
    CHAIR {
        @Override
        public boolean hears(Step step, MailChoice choice) {
            return step.workingDays() >= 0 && step.reach() != Reach.LETTER;
        }
    },
    /** Leads the unit one tier up: from where the ladder says so; of unmet targets only the key ones. */
    LEADER {
        @Override
        public boolean hears(Step step, MailChoice choice) {
            return step.reach() == Reach.LEADERS && choice.copies();
        }

        @Override
        public boolean hearsOutcome(Severity severity, MailChoice choice) {
            return severity == Severity.KEY && choice.outcomes();
        }
    },
    /** Ban Phong trào, to which the unit reports: of what is late. */
    STAFF {
        @Override
        public boolean hears(Step step, MailChoice choice) {
            return step.workingDays() > 0 && choice.copies();
        }
    };

    /** Whether this person, who chose so, is told at that step of the ladder. */
    public abstract boolean hears(Step step, MailChoice choice);

    /** Whether this person, who chose so, is told that a target is not met, or no longer so. */
    public boolean hearsOutcome(Severity severity, MailChoice choice) {
        return choice.outcomes();
    }

    /** Whether it is the person's own to do, not only to know. */
    public boolean isOwn() {
        return this == IN_CHARGE || this == CHAIR || this == MAILBOX;
    }
}
