package vn.dondoc.calendar;

import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;

/**
 * What one unit owes under one rule for one period; targets are obligations too.
 *
 * @param due absent where there is no due moment: occasions, waiting, no day
 */
public record Obligation(
        Rule rule, Unit unit, Period period, @Nullable Due due) {}
