package vn.dondoc.notices.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Role;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;

/**
 * The people of a province of which only the units are known: a person in charge and a chair in each unit but
 * residential areas, which have no mailbox; at the province its staff besides.
 */
final class AssumedPeople {

    private AssumedPeople() {}

    /** Named by their office: {@code clerk@183}. */
    static List<Officer> of(Territory territory, Locale language) {
        List<Officer> people = new ArrayList<>();
        for (Unit unit : territory.all()) {
            if (unit.level() == Level.PROVINCE) {
                people.add(officer("staff", Role.PROVINCIAL_STAFF, unit, language));
            }
            if (unit.level() != Level.RESIDENTIAL_AREA) {
                people.add(officer("clerk", Role.CLERK, unit, language));
                people.add(officer("chair", Role.CHAIR, unit, language));
            }
        }
        return people;
    }

    private static Officer officer(String role, Role held, Unit unit, Locale language) {
        String name = role + "@" + unit.id();
        return new Officer(name, name, null, language, List.of(new OfficeHeld(held, unit.id())));
    }
}
