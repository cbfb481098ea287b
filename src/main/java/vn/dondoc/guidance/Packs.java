package vn.dondoc.guidance;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dondoc.guidance.pack.RulePack;

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

    /** Every adopted version of a pack, the newest first; none if it was never adopted. */
    List<VersionHead> versions(String name);

    /** One adopted version; what is kept of it in memory need not be asked for again. */
    AdoptedPack open(VersionHead version);

    /** One adopted version, as it was adopted, whatever today's checks would say of it; compiled when first needed. */
    Optional<AdoptedPack> version(String name, int version);

    /** A faultless pack as it would be adopted now, compiled; nothing is stored. */
    AdoptedPack tried(RulePack pack);

    /** The files of an adopted version, byte for byte. */
    Optional<PackFiles> files(String name, int version);

    /**
     * Reads, checks, reviews and compiles the files, runs their examples, stores their bytes and puts them in force;
     * publishes {@link PackAdopted}. Adopting the newest version's bytes again changes nothing.
     *
     * @throws vn.dondoc.territory.RefusedException with every fault; the old version then stays in force
     */
    AdoptedPack adopt(PackFiles files);

    /**
     * The same with what lies in a folder.
     *
     * @throws vn.dondoc.territory.RefusedException with every fault; the old version then stays in force
     */
    AdoptedPack adopt(Path folder, String name);
}
