package vn.dondoc.notices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/** Whom an obligation of a unit concerns, by the offices held and the tree of one day. */
final class Recipients {

    private final Map<UnitId, List<Holder>> holders = new HashMap<>();
    private final UnitTree tree;

    private record Holder(Officer officer, Role role) {}

    Recipients(List<Officer> officers, UnitTree tree) {
        this.tree = tree;
        for (Officer officer : officers) {
            officer.offices()
                    .forEach(office -> holders.computeIfAbsent(office.unit(), any -> new ArrayList<>())
                            .add(new Holder(officer, office.role())));
        }
    }

    /**
     * Each person concerned, by user name, with what they are to the unit's obligations. Where nobody else is in charge,
     * the chair is.
     */
    Map<Officer, List<Part>> of(Unit unit) {
        Map<Officer, List<Part>> parts = new TreeMap<>(Comparator.comparing(Officer::username));
        collect(unit.id(), Role.CLERK, Part.IN_CHARGE, parts);
        collect(unit.id(), Role.PROVINCIAL_STAFF, Part.IN_CHARGE, parts);
        collect(unit.id(), Role.CHAIR, parts.isEmpty() ? Part.IN_CHARGE : Part.CHAIR, parts);
        tree.parent(unit.id()).ifPresent(above -> {
            collect(above.id(), Role.CHAIR, Part.LEADER, parts);
            collect(above.id(), Role.PROVINCIAL_STAFF, Part.STAFF, parts);
        });
        return parts;
    }

    private void collect(UnitId unit, Role role, Part part, Map<Officer, List<Part>> parts) {
        holders.getOrDefault(unit, List.of()).stream()
                .filter(holder -> holder.role() == role)
                .forEach(holder -> parts.computeIfAbsent(holder.officer(), any -> new ArrayList<>())
                        .add(part));
    }
}
