package vn.dondoc.calendar;

import vn.dondoc.guidance.AdoptedPack;

/** What single units were let off, or given another day for; a later module decides and answers. */
public interface Reliefs {

    /** What is in force now; to be asked once for all that a page shows. */
    InForce of(AdoptedPack pack);

    /** What is in force at a moment, read already. */
    interface InForce {

        /** The obligation with its new day and how that came about; unchanged where none was given. */
        Obligation extended(Obligation owed);

        /** Whether nothing is owed at present. */
        boolean isWaived(Obligation owed);
    }
}
