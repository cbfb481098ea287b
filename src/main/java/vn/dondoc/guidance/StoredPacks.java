package vn.dondoc.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The adopted packs of this installation. */
interface StoredPacks extends Repository<StoredPack, Long> {

    String NEWEST = """
            select new vn.dondoc.guidance.NewestPack(
                p.name, p.version, p.digest, p.validFrom, p.validUntil, p.adoptedAt, p.adoptedBy)
            from StoredPack p
            where p.version = (select max(other.version) from StoredPack other where other.name = p.name)
            """;

    /** The newest version of each pack, by name, without its files. */
    @Query(NEWEST + " order by p.name")
    List<NewestPack> newest();

    @Query(NEWEST + " and p.name = :name")
    Optional<NewestPack> newest(String name);

    @Query(NEWEST + " and p.validFrom <= :day and p.validUntil >= :day order by p.name")
    List<NewestPack> newestOn(LocalDate day);

    @Query("select p from StoredPack p join fetch p.files where p.name = :name and p.version = :version")
    Optional<StoredPack> findWithFiles(String name, int version);

    StoredPack save(StoredPack pack);
}
