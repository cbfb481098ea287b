package vn.dondoc.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The adopted packs of this installation. */
interface StoredPacks extends Repository<StoredPack, Long> {

    String HEADS = """
            select new vn.dondoc.guidance.VersionHead(
                p.name, p.version, p.digest, p.validFrom, p.validUntil, p.adoptedAt, p.adoptedBy)
            from StoredPack p
            """;

    String NEWEST = HEADS + """
            where p.version = (select max(other.version) from StoredPack other where other.name = p.name)
            """;

    /** The newest version of each pack, by name, without its files. */
    @Query(NEWEST + " order by p.name")
    List<VersionHead> newest();

    @Query(NEWEST + " and p.name = :name")
    Optional<VersionHead> newest(String name);

    @Query(NEWEST + " and p.validFrom <= :day and p.validUntil >= :day order by p.name")
    List<VersionHead> newestOn(LocalDate day);

    /** The newest first. */
    @Query(HEADS + " where p.name = :name order by p.version desc")
    List<VersionHead> versions(String name);

    @Query(HEADS + " where p.name = :name and p.version = :version")
    Optional<VersionHead> version(String name, int version);

    @Query("select p from StoredPack p join fetch p.files where p.name = :name and p.version = :version")
    Optional<StoredPack> findWithFiles(String name, int version);

    StoredPack save(StoredPack pack);
}
