package vn.dondoc.notices.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.dondoc.account.Officer;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.notices.ladder.Reminder;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.territory.Unit;

/**
 * A mail that would be sent.
 *
 * @param items what it would tell, the most urgent first
 */
public record PlannedMail(LocalDate day, Officer to, String subject, List<Item> items) {

    /**
     * One thing it would tell.
     *
     * @param step working days from the due day, negative before it; for a target's outcome {@code not-met} or
     *     {@code reversed}
     * @param due the last acceptable day, or the occasion
     */
    public record Item(Rule rule, Unit unit, Period period, String step, LocalDate due) {

        static Item of(Reminder reminder) {
            Told told = reminder.told();
            String step = told.kind().isStep()
                    ? Integer.toString(told.step())
                    : told.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Item(
                    reminder.verdict().rule(),
                    reminder.verdict().unit(),
                    reminder.verdict().period(),
                    step,
                    reminder.summit());
        }
    }
}
