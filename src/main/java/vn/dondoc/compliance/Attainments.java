package vn.dondoc.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.facts.Attained;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Unit;

/** Which units meet which rules, as far as judged. */
final class Attainments {

    private final Measures measures;
    private final Map<Asked, List<Verdict>> known = new HashMap<>();

    private record Asked(String rule, Period period) {}

    Attainments(Measures measures) {
        this.measures = measures;
    }

    void add(Verdict judged) {
        known.computeIfAbsent(new Asked(judged.rule().code(), judged.period()), any -> new ArrayList<>())
                .add(judged);
    }

    /**
     * Of the units that stood below the one that owes it on the day they were judged for: those that meet the other rule,
     * those that may still, and all that it applies to and that are not waived.
     */
    Measure of(Demand.Meeting meeting, Obligation obligation) {
        long met = 0;
        List<Unit> open = new ArrayList<>();
        long notMet = 0;
        for (Verdict below : known.getOrDefault(new Asked(meeting.rule(), obligation.period()), List.of())) {
            if (meeting.units().covers(below.unit()) && isBelow(below, obligation.unit())) {
                switch (below.outcome()) {
                    case MET -> met++;
                    case UNKNOWN, NOT_YET_DUE -> open.add(below.unit());
                    case NOT_MET -> notMet++;
                    case WAIVED, NOT_APPLICABLE -> {}
                }
            }
        }
        open.sort(Comparator.comparing(Unit::id));
        return measure(obligation, met, open, met + open.size() + notMet, "meeting=" + meeting.rule());
    }

    private boolean isBelow(Verdict below, Unit top) {
        LocalDate day =
                below.due() != null ? below.due().lastDay() : below.period().end();
        return !below.unit().id().equals(top.id())
                && measures.tree(day).isWithin(below.unit().id(), top.id());
    }

    private static Measure measure(Obligation obligation, long met, List<Unit> open, long whole, String counted) {
        long high = met + open.size();
        Attained fact = new Attained(
                obligation.rule().code(),
                obligation.unit().id().toString(),
                obligation.period().toString(),
                met,
                high,
                whole);
        BigDecimal lower = whole == 0 ? null : Numbers.percent(met, whole);
        BigDecimal upper = whole == 0 ? null : Numbers.percent(high, whole);
        return new Measure(
                fact,
                open.isEmpty() ? lower : null,
                lower,
                upper,
                open,
                "low=%d high=%d whole=%d missing=%d %s".formatted(met, high, whole, open.size(), counted));
    }
}
