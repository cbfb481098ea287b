package vn.dondoc.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;

/** A person as the pages of the administrators show one. */
record Person(String username, String name, @Nullable String email, List<OfficeLine> offices) {

    /** An office with its unit's name. */
    record OfficeLine(Role role, String unit, String unitName) {}

    static Person of(Officer officer, Territory territory) {
        return new Person(
                officer.username(),
                officer.name(),
                officer.email(),
                officer.offices().stream()
                        .map(office -> new OfficeLine(
                                office.role(),
                                office.unit().toString(),
                                territory
                                        .find(office.unit())
                                        .map(Unit::fullName)
                                        .orElse("")))
                        .toList());
    }
}
