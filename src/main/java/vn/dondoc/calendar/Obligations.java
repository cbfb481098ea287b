package vn.dondoc.calendar;

import java.util.List;
import vn.dondoc.guidance.AdoptedPack;

/** The planned obligations of the adopted packs, as kept in the database. */
public interface Obligations {

    /** The obligations in force of a pack (superseded ones left out), in the order of {@link Planner#plan}. */
    List<Obligation> of(AdoptedPack pack);

    /** What the offices entered during the year beside the pack's rules. */
    Entered entered(String pack);

    /** The working days as the installation keeps them. */
    WorkingDays workingDays();
}
