package vn.dondoc.compliance.waiving;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;

/** What speaks against giving a unit some terms, and what whoever gives them should know. Pure. */
final class TermsCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A slip of the year's digits is likelier than so long a time. */
    private static final int LONGEST_YEARS = 2;

    private final WorkingDays days;
    private final LocalDate today;

    TermsCheck(WorkingDays days, LocalDate today) {
        this.days = days;
        this.today = today;
    }

    /** Adds what refuses and, as warnings, what is to be noted; {@code who} names the unit where there are several. */
    void check(Verdict owed, Terms terms, String who, Faults faults) {
        if (owed.outcome() == Outcome.MET) {
            faults.add(refused(who, "met"));
        } else if (owed.outcome() == Outcome.NOT_APPLICABLE) {
            faults.add(refused(who, "not-applicable"));
        } else if (terms.newDay() != null) {
            checkDay(owed, terms.newDay(), who, faults);
        } else {
            checkTime(terms, who, faults);
        }
    }

    private void checkDay(Verdict owed, LocalDate newDay, String who, Faults faults) {
        Due due = owed.due();
        if (due == null) {
            faults.add(refused(who, "no-day"));
            return;
        }
        if (owed.outcome() == Outcome.WAIVED) {
            faults.add(refused(who, "waived"));
        }
        if (!newDay.isAfter(due.lastDay())) {
            faults.add(refused(who, "not-later", DAY.format(newDay), DAY.format(due.lastDay())));
        }
        if (newDay.isAfter(today.plusYears(LONGEST_YEARS))) {
            faults.add(refused(who, "too-far", DAY.format(newDay)));
        }
        if (newDay.isBefore(today)) {
            faults.add(noted(who, "past", DAY.format(newDay)));
        } else if (!days.isWorkingDay(newDay)) {
            faults.add(noted(who, "day-off", DAY.format(newDay), DAY.format(days.onOrBefore(newDay))));
        }
        if (due.lastDay().isBefore(today)) {
            faults.add(noted(who, "was-late", DAY.format(due.lastDay())));
        }
    }

    private void checkTime(Terms terms, String who, Faults faults) {
        @Nullable LocalDate until = terms.until();
        if (until != null && terms.from() != null && until.isBefore(terms.from())) {
            faults.add(refused(who, "ends-before", DAY.format(until), DAY.format(terms.from())));
        } else if (until != null && until.isBefore(today)) {
            faults.add(refused(who, "ended", DAY.format(until)));
        }
    }

    private static Fault refused(String who, String code, Object... arguments) {
        return Fault.at(who, 0, "compliance.waiver.fault." + code, arguments);
    }

    private static Fault noted(String who, String code, Object... arguments) {
        return Fault.warning(who, 0, "compliance.waiver.note." + code, arguments);
    }
}
