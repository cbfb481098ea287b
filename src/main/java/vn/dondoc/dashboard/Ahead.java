package vn.dondoc.dashboard;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;

/**
 * A duty that falls due soon, of all who owe it by the same day.
 *
 * @param days calendar days that are left
 * @param open how many have yet to send or do it
 * @param all how many owe it
 */
record Ahead(Rule rule, Period period, Due due, int days, long open, int all) {

    private static final int DAYS = 30;

    private record Key(String rule, Period period, int days) {}

    /** Those of the next thirty days with anything open, the nearest first. */
    static List<Ahead> among(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.days() != null && standing.days() >= 0 && standing.days() <= DAYS)
                .filter(standing -> standing.isOpen() || standing.isDone())
                .collect(Collectors.groupingBy(
                        standing -> new Key(standing.rule().code(), standing.period(), standing.days()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(Ahead::of)
                .filter(ahead -> ahead.open() > 0)
                .sorted(Comparator.comparing(Ahead::days))
                .toList();
    }

    private static Ahead of(List<Standing> same) {
        Standing first = same.get(0);
        long open = same.stream().filter(Standing::isOpen).count();
        return new Ahead(first.rule(), first.period(), first.due(), first.days(), open, same.size());
    }
}
