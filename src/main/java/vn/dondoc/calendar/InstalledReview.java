package vn.dondoc.calendar;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.PackReview;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Units;

/** Looks at a pack with the calendar and the units of the installation. */
@Component
class InstalledReview implements PackReview {

    private final CalendarDays calendar;
    private final Units units;

    InstalledReview(CalendarDays calendar, Units units) {
        this.calendar = calendar;
        this.units = units;
    }

    @Override
    public List<Fault> review(RulePack pack) {
        return Stream.of(new CalendarReview(calendar.workingDays()), new UnitReview(units.territory()))
                .flatMap(review -> review.review(pack).stream())
                .toList();
    }
}
