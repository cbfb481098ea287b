package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Rule;

/**
 * What office letters ask for beside the rules of a pack. Provincial staff and administrators enter it; what is owed, the
 * tables and the reminders follow in the same transaction. Nothing is erased, and what is past stays past: once the due
 * moment of a request has come, only single units can be given more time.
 */
public interface Requests {

    /** Those of a pack, by number; withdrawn ones too. */
    List<Request> of(AdoptedPack pack);

    Optional<Request> find(AdoptedPack pack, int number);

    /**
     * What would follow; nothing is kept.
     *
     * @throws vn.dondoc.territory.RefusedException with everything wrong, also where nobody would owe anything
     */
    Preview preview(AdoptedPack pack, Proposed proposed);

    /** @throws vn.dondoc.territory.RefusedException as above, and where somebody entered something meanwhile */
    Request enter(AdoptedPack pack, Proposed proposed);

    /**
     * A new day for all.
     *
     * @return what moved
     * @throws vn.dondoc.territory.RefusedException with everything wrong: no reason, a day that is past
     */
    ObligationsPlanned setTerm(AdoptedPack pack, int number, By by, String reason);

    /**
     * Asks more units.
     *
     * @return what was added
     * @throws vn.dondoc.territory.RefusedException with everything wrong: all of them were asked already
     */
    ObligationsPlanned ask(AdoptedPack pack, int number, Asked more);

    /**
     * It was a mistake, or is over: nothing of it is owed any longer but what was due before today.
     *
     * @return what the plan lost by it
     * @throws vn.dondoc.territory.RefusedException if it is withdrawn already, or no reason is given
     */
    ObligationsPlanned withdraw(AdoptedPack pack, int number, String reason);

    /** By when; see {@link Term}. What the wording has no room for is left out. */
    record By(
            Term.Wording wording,
            @Nullable LocalDate day,
            @Nullable LocalTime hour) {

        public By {
            day = wording.namesDay() ? day : null;
            hour = wording == Term.Wording.BEFORE_HOUR ? hour : null;
        }
    }

    /** What staff fill in; see {@link Request}. */
    record Proposed(
            @Nullable String letterNumber,
            LocalDate letterDay,
            String subject,
            Rule.Kind kind,
            @Nullable String form,
            Asked asked,
            By by) {

        /** What goes into subjects of mails and cells of tables is one plain line. */
        public Proposed {
            letterNumber = letterNumber == null ? null : OneLine.of(letterNumber);
            subject = OneLine.of(subject);
        }
    }

    /**
     * What would follow.
     *
     * @param rule as the pages will show it
     * @param owed who would owe it, in the order of the codes; never empty
     * @param firstReminder the working day on whose morning it is first spoken of; absent = there is no day to remind of
     * @param sameLetter what was entered from the same letter before
     */
    record Preview(
            Rule rule, List<Obligation> owed, @Nullable LocalDate firstReminder, List<Request> sameLetter) {}
}
