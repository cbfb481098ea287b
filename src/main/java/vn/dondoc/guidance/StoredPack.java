package vn.dondoc.guidance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.RulePack;

/** One adopted version of a pack, byte for byte. Never changed. */
@Entity
@Table(name = "adopted_pack")
class StoredPack {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;
    private int version;
    private String digest;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private Instant adoptedAt;
    private String adoptedBy;

    @ElementCollection
    @CollectionTable(name = "adopted_file", joinColumns = @JoinColumn(name = "pack_id"))
    @MapKeyColumn(name = "path")
    @Column(name = "content")
    private Map<String, byte[]> files = new TreeMap<>();

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected StoredPack() {}

    StoredPack(PackFiles files, RulePack pack, int version, Instant adoptedAt, String adoptedBy) {
        this.name = pack.name();
        this.version = version;
        this.digest = pack.digest();
        this.validFrom = pack.from();
        this.validUntil = pack.until();
        this.adoptedAt = adoptedAt;
        this.adoptedBy = adoptedBy;
        this.files.putAll(files.files());
    }

    PackFiles files() {
        return new PackFiles(name, new TreeMap<>(files));
    }
}
