package vn.dondoc.calendar;

import java.util.List;
import vn.dondoc.guidance.AdoptedPack;

/**
 * The planned obligations of the adopted packs, as kept in the database. Those of a pack are the same whichever of its
 * versions is given: what is past has the rules of the version it fell due under.
 */
public interface Obligations {

    /** The plan in force of a pack; the same object as long as nothing changed. */
    KeptPlan plan(AdoptedPack pack);

    /** What is owed under a pack, as {@link KeptPlan} has it. */
    default List<Obligation> of(AdoptedPack pack) {
        return plan(pack).obligations();
    }

    /** What the offices entered during the year beside the pack's rules. */
    Entered entered(String pack);

    /** The working days as the installation keeps them. */
    WorkingDays workingDays();
}
