package vn.dondoc.notices;

import vn.dondoc.guidance.language.Ladder.Reach;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.language.Severity;

/** What a person is to an obligation, and what of it they are told. */
enum Part {
    /** Does the work: the clerk of the unit; for the province's own, its staff. */
    IN_CHARGE {
        @Override
        boolean hears(Step step) {
            return step.reach() != Reach.LETTER;
        }
    },
    /** Answers for the unit: from the due day on. */
    CHAIR {
        @Override
        boolean hears(Step step) {
            return step.workingDays() >= 0 && step.reach() != Reach.LETTER;
        }
    },
    /** Leads the unit one tier up: from where the ladder says so; of unmet targets only the key ones. */
    LEADER {
        @Override
        boolean hears(Step step) {
            return step.reach() == Reach.LEADERS;
        }

        @Override
        boolean hearsOutcome(Severity severity) {
            return severity == Severity.KEY;
        }
    },
    /** Ban Phong trào, to which the unit reports: of what is late. */
    STAFF {
        @Override
        boolean hears(Step step) {
            return step.workingDays() > 0;
        }
    };

    /** Whether this person is told at that step of the ladder. */
    abstract boolean hears(Step step);

    /** Whether this person is told that a target is not met, or no longer so. */
    boolean hearsOutcome(Severity severity) {
        return true;
    }
}
