package vn.dondoc.notices.letter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;

/**
 * A report or task of one period that some units still owe.
 *
 * @param pack the version that the rule is of
 * @param late those who owe it now, the order of their codes
 * @param missing how many owe it now, named in a letter or not
 * @param owing how many were to do it: late, in time or not yet
 * @param types kinds of those units, the most frequent first: {@code huyện}, {@code thành phố}
 */
record Matter(AdoptedPack pack, Rule rule, Period period, List<Late> late, int missing, int owing, List<String> types) {

    /**
     * One unit that owes it.
     *
     * @param above the unit above a commune, to tell communes of one name apart; else empty
     * @param dueDay the last acceptable day
     */
    record Late(ItemKey key, Unit unit, String above, LocalDate dueDay, int daysLate) {

        /** {@code xã Hòa Bình, huyện Bắc Sơn}. */
        public String name() {
            return above.isEmpty() ? unit.fullName() : unit.fullName() + ", " + above;
        }
    }

    static int daysLate(LocalDate dueDay, LocalDate today) {
        return (int) ChronoUnit.DAYS.between(dueDay, today);
    }

    /** The same matter for the units named alone. */
    Matter only(Set<ItemKey> named) {
        return new Matter(
                pack,
                rule,
                period,
                late.stream().filter(one -> named.contains(one.key())).toList(),
                missing,
                owing,
                types);
    }

    /** Its name in addresses: {@code BC-6T@2020-H1}. */
    public String name() {
        return rule.code() + "@" + period;
    }
}
