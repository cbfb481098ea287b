package vn.dondoc.notices.recipients;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.dondoc.account.Absence;
import vn.dondoc.account.Officer;

/**
 * Who reads the mails of a person on a day. A deputy who is away too passes them on; where that leads round in a circle,
 * or to somebody who cannot be written to, they stay with the person: a reminder must reach somebody. Pure.
 */
final class StandIns {

    private final Map<String, Officer> present = new HashMap<>();
    private final Map<String, String> deputies = new HashMap<>();

    StandIns(Audience audience) {
        audience.officers().stream()
                .filter(officer -> officer.email() != null)
                .forEach(officer -> present.put(officer.username(), officer));
        for (Absence absence : audience.absences()) {
            deputies.put(absence.username(), absence.deputy());
        }
    }

    /** The person, if there, else who stands in. */
    Officer of(Officer officer) {
        Set<String> asked = new HashSet<>();
        String reader = officer.username();
        while (deputies.containsKey(reader) && asked.add(reader)) {
            reader = deputies.get(reader);
        }
        return asked.contains(reader) ? officer : present.getOrDefault(reader, officer);
    }
}
