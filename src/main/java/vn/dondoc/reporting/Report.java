package vn.dondoc.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Unit;

/** A report or task that a unit really owes, with the rule that asks for it. */
record Report(AdoptedPack adopted, Rule rule, Unit unit, Period period) {

    public RulePack pack() {
        return adopted.pack();
    }

    public ReportKey key() {
        return new ReportKey(rule.code(), unit.id(), period);
    }

    /** The form that goes with it; absent for a report in words and for a task. */
    @Nullable
    public Form form() {
        return rule.demand() instanceof Demand.SendReport send && send.form() != null
                ? pack().forms().get(send.form())
                : null;
    }

    /** The fact that the unit sent it through our pages at that moment. */
    Receipt received(Instant at, String by) {
        return new Receipt(unit.id(), rule.code(), period, at, at, Receipt.Door.PAGE, by, null);
    }

    /** The first day of cumulative figures. */
    public LocalDate figuresFrom() {
        return LocalDate.of(period.year(), 1, 1);
    }

    /** The last day its figures speak of: the cut-off day of the rule, else the period's end. */
    public LocalDate figuresUntil() {
        return rule.cutOff() != null ? rule.cutOff() : period.end();
    }
}
