package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.UnitId;

/**
 * What the packs wait for and came about during the year. Provincial staff and administrators enter it; what is owed
 * follows in the same transaction.
 */
public interface Openings {

    /** What the rules of a pack wait for, in the order of the rules. */
    List<Expected> expected(AdoptedPack pack);

    /**
     * Enters that it came about.
     *
     * @return with its number
     * @throws vn.dondoc.territory.RefusedException with everything wrong, also where nothing would follow from it
     */
    Opening open(AdoptedPack pack, Proposed proposed);

    /**
     * It was a mistake, or is over: nothing of it is owed any longer but what was due before today.
     *
     * @return what the plan lost by it
     * @throws vn.dondoc.territory.RefusedException if it is withdrawn already, or no reason is given
     */
    ObligationsPlanned withdraw(AdoptedPack pack, long id, String reason);

    /**
     * Something awaited.
     *
     * @param rules that wait for it, as written; never empty
     * @param openings whenever it came about so far, withdrawn ones too
     */
    record Expected(Awaited awaited, List<Rule> rules, List<Opening> openings) {

        /** Whether it is one of the rules that waited which is owed. */
        public boolean asks(Obligation owed) {
            return rules.stream()
                    .anyMatch(rule -> rule.code().equals(owed.rule().code()));
        }

        /** Whether the office may say by when, since one of the rules does not. */
        public boolean asksForDay() {
            return rules.stream().anyMatch(rule -> CountedDays.isOpen(rule.deadline()));
        }
    }

    /**
     * What staff fill in; see {@link Opening}.
     *
     * @param units empty = all
     */
    record Proposed(
            Awaited awaited,
            LocalDate day,
            @Nullable LocalDate lastDay,
            Set<UnitId> units,
            @Nullable String letterNumber,
            String subject) {}
}
