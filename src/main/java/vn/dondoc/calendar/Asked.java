package vn.dondoc.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/**
 * Whom a request asks.
 *
 * @param tiers everyone of a tier, whoever that is on the due day
 * @param units single ones
 * @param whole single ones with the districts and communes below them
 */
public record Asked(Set<Level> tiers, Set<UnitId> units, Set<UnitId> whole) {

    static final Asked NOBODY = new Asked(Set.of(), Set.of(), Set.of());

    /** Residential areas answer to nobody but their commune, and the province asks itself for nothing. */
    public static final List<Level> TIERS = List.of(Level.DISTRICT, Level.COMMUNE, Level.ORGANISATION);

    public Asked {
        tiers = Set.copyOf(tiers);
        units = Set.copyOf(units);
        whole = Set.copyOf(whole);
    }

    public static Asked tier(Level tier) {
        return new Asked(Set.of(tier), Set.of(), Set.of());
    }

    public boolean isEmpty() {
        return tiers.isEmpty() && units.isEmpty() && whole.isEmpty();
    }

    /** Both together. */
    Asked and(Asked more) {
        return new Asked(union(tiers, more.tiers), union(units, more.units), union(whole, more.whole));
    }

    /** What {@code all} has and this has not. */
    Asked missingIn(Asked all) {
        return new Asked(without(all.tiers, tiers), without(all.units, units), without(all.whole, whole));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static <T> Set<T> without(Set<T> all, Set<T> known) {
        return all.stream().filter(one -> !known.contains(one)).collect(Collectors.toSet());
    }

    /** Every unit named, of either kind. */
    Set<UnitId> named() {
        return new TreeSet<>(union(units, whole));
    }

    /** @param tree of a day on which the unit existed */
    boolean concerns(Unit unit, UnitTree tree) {
        return TIERS.contains(unit.level())
                && (tiers.contains(unit.level())
                        || units.contains(unit.id())
                        || whole.stream().anyMatch(top -> tree.isWithin(unit.id(), top)));
    }

    /** The tiers that may be meant; which units of them are, {@link #concerns} says. */
    Scope scope() {
        List<Scope.Part> parts =
                TIERS.stream().map(level -> new Scope.Part(level, Set.of())).toList();
        return new Scope(words(), parts);
    }

    /** In the words of the rule language. */
    private String words() {
        List<String> words = new ArrayList<>();
        TIERS.stream().filter(tiers::contains).forEach(level -> words.add(words(level)));
        if (!units.isEmpty() || !whole.isEmpty()) {
            words.add("các đơn vị được nêu tên");
        }
        return String.join(" và ", words);
    }

    private static String words(Level level) {
        return switch (level) {
            case DISTRICT -> "mỗi huyện";
            case COMMUNE -> "mỗi đơn vị cấp xã";
            default -> "mỗi đơn vị trực thuộc";
        };
    }
}
