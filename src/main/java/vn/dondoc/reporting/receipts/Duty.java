package vn.dondoc.reporting.receipts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;

/**
 * A report or task of one period, whoever owes it.
 *
 * @param due of the first unit that owes it; absent where the document gives no day
 */
record Duty(
        AdoptedPack adopted,
        Rule rule,
        Period period,
        @Nullable Due due) {

    /** The one that is due next, else the last: what most likely has just come in. Absent = there is none. */
    static @Nullable String nearest(List<Duty> byDueDay, LocalDate today) {
        return byDueDay.stream()
                .filter(duty -> duty.due() != null && !duty.due().lastDay().isBefore(today))
                .findFirst()
                .or(() -> byDueDay.stream().filter(duty -> duty.due() != null).reduce((one, later) -> later))
                .map(Duty::name)
                .orElse(null);
    }

    /** Whether a form of figures goes with it. */
    public boolean hasForm() {
        return rule.demand() instanceof Demand.SendReport send && send.form() != null;
    }

    /** Its name in addresses: {@code BC-6T@2020-H1}. */
    public String name() {
        return rule.code() + "@" + period;
    }

    /** Rule and period of such a name. */
    record Name(String rule, Period period) {

        static Optional<Name> parse(String text) {
            int at = text.indexOf('@');
            try {
                return at < 0
                        ? Optional.empty()
                        : Optional.of(new Name(text.substring(0, at), Period.parse(text.substring(at + 1))));
            } catch (IllegalArgumentException noPeriod) {
                return Optional.empty();
            }
        }
    }
}
