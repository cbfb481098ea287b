package vn.dondoc.calendar;

import java.util.List;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;

/** Plans what every unit owes under a pack. Pure: the same pack, units and days give the same plan. */
public interface Planner {

    /** Every rule × unit in its scope × period, in the order: rule as written, unit code, period. */
    List<Obligation> plan(RulePack pack, Territory territory, WorkingDays workingDays);
}
