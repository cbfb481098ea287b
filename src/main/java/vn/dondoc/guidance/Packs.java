package vn.dondoc.guidance;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The packs this installation has adopted; the bytes lie in the database, so that every node compiles the same. */
public interface Packs {

    /** The packs in force on that day, the newest version of each. */
    List<AdoptedPack> inForceOn(LocalDate day);

    /** Those in force on that day; where next year's are not adopted yet, those of the year that has ended. */
    default List<AdoptedPack> shownOn(LocalDate day) {
        List<AdoptedPack> found = inForceOn(day);
        return found.isEmpty() ? inForceOn(day.withDayOfYear(1).minusDays(1)) : found;
    }

    /** The newest adopted version of a pack. */
    Optional<AdoptedPack> find(String name);

    /**
     * Reads, checks and compiles the folder, stores its bytes and puts it in force; publishes {@link PackAdopted}.
     * Adopting the same bytes again changes nothing.
     *
     * @throws vn.dondoc.territory.RefusedException with every fault; the old version then stays in force
     */
    AdoptedPack adopt(Path folder, String name);
}
