package vn.dondoc.reporting;

import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * Which report: what a unit owes under a rule for a period.
 *
 * @param rule code of the report or task rule
 */
public record ReportKey(String rule, UnitId unit, Period period) {

    /** Whether it is what that obligation asks for. */
    public boolean isOf(Obligation owed) {
        return owed.rule().code().equals(rule)
                && owed.unit().id().equals(unit)
                && owed.period().equals(period);
    }

    /** Where its page lies. */
    public String path() {
        return "/reports" + address();
    }

    /** Where staff's answers to it go. */
    public String reviewPath() {
        return "/reviews" + address();
    }

    /** What the addresses of all pages about it end with; begins with a slash. */
    public String address() {
        return "/" + rule + "/" + unit + "/" + period;
    }
}
