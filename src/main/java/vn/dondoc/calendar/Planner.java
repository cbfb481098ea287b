package vn.dondoc.calendar;

import java.util.List;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;

/** Plans what every unit owes under a pack. Pure: the same pack, units, days and entries give the
 * same plan. */
public interface Planner {

    /**
     * Every rule × unit in its scope × period, in the order: rule as written, unit code, period.
     *
     * @param entered what was opened during the year, and days that offices set
     */
    List<Obligation> plan(RulePack pack, Territory territory, WorkingDays workingDays, Entered entered);

    /**
     * What the words of a scope name and nobody owes, in the same order: units that {@code Trừ} or {@code Chỉ áp dụng}
     * leaves out, and units of the period that did not exist on the due day.
     */
    List<Obligation> exempt(RulePack pack, Territory territory, WorkingDays workingDays, Entered entered);
}
