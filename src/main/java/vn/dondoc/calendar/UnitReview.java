package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.dondoc.guidance.PackReview;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Vietnamese;

/** Whether each unit that a pack names ({@code Trừ}, lists, allotments) is one of its province, and only one. */
final class UnitReview implements PackReview {

    private static final String HEAD = "pack.yaml";
    private static final String ALLOTMENTS = "allotments.csv";

    private final Territory territory;

    UnitReview(Territory territory) {
        this.territory = territory;
    }

    /** Nothing is known where no units are. */
    @Override
    public List<Fault> review(RulePack pack) {
        if (territory.all().isEmpty()) {
            return List.of();
        }
        Names names = new Names();
        days(pack).forEach(day -> names.add(pack.province(), territory.on(day)));
        if (names.said.isEmpty()) {
            return List.of(Fault.warning(HEAD, 0, "calendar.review.no-province", pack.province()));
        }
        List<Fault> found = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            Set<String> named = new LinkedHashSet<>(rule.except());
            if (rule.only() != null) {
                named.addAll(rule.only());
            }
            names.review(named, rule.file(), rule.line(), found);
        }
        Set<String> allotted = new TreeSet<>();
        pack.allotments().values().forEach(numbers -> allotted.addAll(numbers.keySet()));
        for (String unit : allotted) {
            int line = pack.allotmentLines().getOrDefault(unit, 0);
            names.review(Set.of(unit), ALLOTMENTS, line, found);
        }
        return found;
    }

    /** Units come and go: the days of the pack on which they may be others. */
    private Set<LocalDate> days(RulePack pack) {
        Set<LocalDate> days = new TreeSet<>(List.of(pack.from(), pack.until()));
        for (Unit unit : territory.all()) {
            LocalDate from = unit.id().from();
            if (from.isAfter(pack.from()) && from.isBefore(pack.until())) {
                days.add(from);
            }
        }
        return days;
    }

    /** By what the units of the province are called, on any day of the pack. */
    private static final class Names {

        private final Set<String> said = new TreeSet<>();

        /** How many units of one and the same day are called so. */
        private final Map<String, Integer> units = new HashMap<>();

        void add(String province, UnitTree tree) {
            Map<String, Set<Unit>> byKey = new HashMap<>();
            tree.find(province).stream()
                    .flatMap(top -> tree.subtree(top.id()).stream())
                    .forEach(unit -> keys(unit, tree)
                            .forEach(key -> byKey.computeIfAbsent(key, any -> new HashSet<>())
                                    .add(unit)));
            byKey.forEach((key, called) -> units.merge(key, called.size(), Math::max));
        }

        private List<String> keys(Unit unit, UnitTree tree) {
            String above = tree.parent(unit.id()).map(Unit::fullName).orElse("");
            said.add(unit.fullName());
            said.add(unit.code());
            return List.of(
                    unit.code(),
                    Vietnamese.exactKey(unit.fullName()),
                    Vietnamese.exactKey(unit.fullName() + ", " + above));
        }

        void review(Set<String> named, String file, int line, List<Fault> found) {
            for (String name : named) {
                int count = units.getOrDefault(name, units.getOrDefault(Vietnamese.exactKey(name), 0));
                if (count == 0) {
                    found.add(Fault.at(file, line, "calendar.review.unknown-unit", name, Nearest.name(name, said)));
                } else if (count > 1) {
                    found.add(Fault.at(file, line, "calendar.review.several-units", name, Integer.toString(count)));
                }
            }
        }
    }
}
