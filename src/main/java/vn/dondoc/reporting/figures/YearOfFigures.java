package vn.dondoc.reporting.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.territory.UnitId;

/**
 * Everything that units ever said for the periods of one year, in memory. Answers for any moment. Never changes, so that
 * any number of pages share it.
 */
final class YearOfFigures {

    private static final int MOMENTS_KEPT = 4;

    /** The newest statement on each indicator and period before the older ones. */
    private static final Comparator<Said> NEWEST_FIRST = Comparator.comparing(Said::indicator)
            .thenComparing(Said::period)
            .thenComparing(Said::recordedAt, Comparator.reverseOrder())
            .thenComparing(Said::id, Comparator.reverseOrder());

    private final Map<UnitId, List<Said>> byUnit;
    private final NavigableSet<Instant> moments = new TreeSet<>();
    private final int size;

    /** By the moment of the last statement that counts: between two statements every moment has the same figures. */
    private final Map<Instant, List<Figure>> asOf = new LinkedHashMap<>(2 * MOMENTS_KEPT, 0.75f, true);

    /**
     * What a unit said.
     *
     * @param id of two in the same moment the larger one counts
     * @param amount absent = it took its figure back
     */
    record Said(
            long id,
            UnitId unit,
            String indicator,
            Period period,
            @Nullable BigDecimal amount,
            Instant recordedAt) {

        boolean isOnTheSameAs(Said other) {
            return indicator.equals(other.indicator) && period.equals(other.period);
        }

        /** @throws NullPointerException if it was taken back */
        Figure figure() {
            return new Figure(unit, indicator, period, Objects.requireNonNull(amount), recordedAt);
        }
    }

    /** @param said in any order */
    YearOfFigures(Collection<Said> said) {
        this(new HashMap<>(), said);
    }

    private YearOfFigures(Map<UnitId, List<Said>> kept, Collection<Said> said) {
        this.byUnit = kept;
        Map<UnitId, List<Said>> read = new HashMap<>();
        said.forEach(one ->
                read.computeIfAbsent(one.unit(), any -> new ArrayList<>()).add(one));
        read.values().forEach(all -> all.sort(NEWEST_FIRST));
        byUnit.putAll(read);
        int all = 0;
        for (List<Said> ofUnit : byUnit.values()) {
            all += ofUnit.size();
            ofUnit.forEach(one -> moments.add(one.recordedAt()));
        }
        this.size = all;
    }

    /** The same, where of these units nothing but {@code said} was ever said. */
    YearOfFigures with(Set<UnitId> units, Collection<Said> said) {
        Map<UnitId, List<Said>> kept = new HashMap<>(byUnit);
        kept.keySet().removeAll(units);
        return new YearOfFigures(kept, said);
    }

    /** How many statements there are, those that were followed by others and those taken back too. */
    int size() {
        return size;
    }

    int size(UnitId unit) {
        return byUnit.getOrDefault(unit, List.of()).size();
    }

    Set<UnitId> units() {
        return byUnit.keySet();
    }

    /**
     * Each unit's latest per indicator and period that was recorded by then, where it was not taken back; the same list
     * as long as nothing is recorded in between. The database keeps moments in millionths of a second: all of the last
     * one counts.
     */
    List<Figure> asOf(Instant moment) {
        Instant end = moment.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        Instant last = moments.lower(end);
        if (last == null) {
            return List.of();
        }
        synchronized (asOf) {
            List<Figure> known = asOf.get(last);
            if (known == null) {
                known = latest(last);
                asOf.put(last, known);
                if (asOf.size() > MOMENTS_KEPT) {
                    asOf.remove(asOf.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    private List<Figure> latest(Instant last) {
        List<Figure> latest = new ArrayList<>();
        for (List<Said> ofUnit : byUnit.values()) {
            Said before = null;
            for (Said said : ofUnit) {
                if (!said.recordedAt().isAfter(last) && (before == null || !said.isOnTheSameAs(before))) {
                    before = said;
                    if (said.amount() != null) {
                        latest.add(said.figure());
                    }
                }
            }
        }
        return List.copyOf(latest);
    }
}
