package vn.dondoc.reporting.consolidated;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.rollup.Bounds;
import vn.dondoc.reporting.rollup.RollUp;
import vn.dondoc.reporting.rollup.Share;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;

/** The figures of a report's unit, rolled up, with whose reports they rest on. */
final class Tally {

    private final Subject subject;
    private final RollUp rollUp;
    private final List<Unit> below;
    private final Map<String, List<Statement>> texts;
    private final Map<String, Integer> reached = new HashMap<>();

    /** What a unit wrote in a field for words. */
    record Statement(Unit unit, String text) {}

    /** @param texts by indicator, in the order of the units' codes */
    Tally(Subject subject, RollUp rollUp, Map<String, List<Statement>> texts) {
        this.subject = subject;
        this.rollUp = rollUp;
        this.below = subject.below();
        this.texts = texts;
    }

    Indicator indicator(String code) {
        return subject.pack().indicator(code);
    }

    Bounds count(String code) {
        return rollUp.count(subject.unit().id(), code, subject.period());
    }

    Bounds count(Unit unit, String code) {
        return rollUp.count(unit.id(), code, subject.period());
    }

    /** What those directly below add up to, whatever the unit says itself. */
    Bounds sumBelow(String code) {
        return rollUp.below(subject.unit().id(), code, subject.period());
    }

    @Nullable
    BigDecimal own(Unit unit, String code) {
        return rollUp.own(unit.id(), code, subject.period()).orElse(null);
    }

    /** Whether its own cumulative figure is lower than it was earlier in the year. */
    boolean fell(Unit unit, String code) {
        Long earlier = rollUp.earlier(unit.id(), code, subject.period());
        BigDecimal own = own(unit, code);
        int decimals = indicator(code).type().decimals();
        return earlier != null && own != null && own.compareTo(BigDecimal.valueOf(earlier, decimals)) < 0;
    }

    Share share(String code) {
        return rollUp.share(subject.unit().id(), code, subject.period());
    }

    Share share(Unit unit, String code) {
        return rollUp.share(unit.id(), code, subject.period());
    }

    /**
     * A share among those alone that brought both of its figures.
     *
     * @param units how many they are
     */
    record Partial(long part, long whole, int units) {}

    /** @param whole code of an indicator, or {@code units:<level>} */
    Partial partial(String code, String whole) {
        long parts = 0;
        long wholes = 0;
        int units = 0;
        for (Unit unit : below) {
            Long all = whole(unit, whole);
            if (all != null && count(unit, code).missing() == 0) {
                parts = Math.addExact(parts, count(unit, code).low());
                wholes = Math.addExact(wholes, all);
                units++;
            }
        }
        return new Partial(parts, wholes, units);
    }

    private @Nullable Long whole(Unit unit, String code) {
        if (code.startsWith(Indicator.UNITS)) {
            return rollUp.registered(unit.id(), Level.ofCode(code.substring(Indicator.UNITS.length())));
        }
        Bounds bounds = count(unit, code);
        return bounds.missing() == 0 ? bounds.low() : null;
    }

    /** How many registered units of a level; absent where the list does not say. */
    @Nullable
    Long registered(Level level) {
        return rollUp.registered(subject.unit().id(), level);
    }

    /** How many of those directly below have brought the whole of their figure; all where the unit has its own. */
    int reached(String code) {
        return reached.computeIfAbsent(counted(code), this::reach);
    }

    private int reach(String code) {
        return count(code).missing() == 0
                ? below.size()
                : (int) below.stream()
                        .filter(unit -> count(unit, code).missing() == 0)
                        .count();
    }

    int size() {
        return below.size();
    }

    /** Those directly below whose figure is missing, or a part of it. */
    List<Unit> missing(String code) {
        String counted = counted(code);
        return count(counted).missing() == 0
                ? List.of()
                : below.stream()
                        .filter(unit -> count(unit, counted).missing() > 0)
                        .toList();
    }

    /** Whether anything at all is known. */
    boolean isKnown(String code) {
        Bounds bounds = count(counted(code));
        return bounds.missing() == 0 || bounds.low() > 0 || reached(code) > 0;
    }

    /** Whether the whole of at least one of the form's figures is there from a unit. */
    boolean isCovered(Unit unit) {
        return subject.form().indicators().stream()
                .map(this::indicator)
                .filter(indicator ->
                        indicator.type().isNumber() && indicator.type().isEntered())
                .anyMatch(indicator -> count(unit, indicator.code()).missing() == 0);
    }

    /** What was written in a field for words. */
    List<Statement> texts(String code) {
        return texts.getOrDefault(code, List.of());
    }

    /** Of a ratio, what stands above the line. */
    String counted(String code) {
        String numerator = indicator(code).numerator();
        return numerator == null ? code : numerator;
    }
}
