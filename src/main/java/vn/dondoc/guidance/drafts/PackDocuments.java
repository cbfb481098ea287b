package vn.dondoc.guidance.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.Role;
import vn.dondoc.territory.RefusedException;

/**
 * The guidance itself, as the province attached it to a pack's name. It is no part of a version and not in the pack's
 * digest: it judges nobody, so a better scan needs no second person and no new version. What was attached and taken
 * away again stays in the table.
 */
@Service
public class PackDocuments {

    private final JdbcClient database;
    private final Access access;
    private final Clock clock;

    PackDocuments(JdbcClient database, Access access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    /** Those attached now, by name of the file. */
    public List<PackDocument> of(String name) {
        return database.sql("""
                        select file, octet_length(content) as bytes, digest, attached_at, attached_by
                        from pack_document where name = ? and attached is not null order by file
                        """).param(name).query(PackDocuments::document).list();
    }

    /** The bytes of a document attached now. */
    public Optional<byte[]> content(String name, String file) {
        return database.sql("select content from pack_document where name = ? and attached = ?")
                .params(name, file)
                .query(byte[].class)
                .optional();
    }

    /** All attached documents by path inside the pack, as they are given out with it. */
    SortedMap<String, byte[]> files(String name) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (PackDocument document : of(name)) {
            content(name, document.file()).ifPresent(bytes -> files.put(DocumentKind.FOLDER + document.file(), bytes));
        }
        return files;
    }

    /**
     * Attaches documents; one of the same file name takes the other's place.
     *
     * @param documents by file name
     * @throws vn.dondoc.territory.RefusedException naming each that is no guidance document; then none is attached
     */
    @Transactional
    public void attach(String name, SortedMap<String, byte[]> documents) {
        requireWriter();
        DocumentKind.faults(documents).throwIfRefused();
        documents.forEach((file, content) -> {
            String digest = DraftStore.digest(content);
            boolean there = of(name).stream()
                    .anyMatch(
                            known -> known.file().equals(file) && known.digest().equals(digest));
            if (!there) {
                remove(name, file);
                database.sql("""
                                insert into pack_document
                                    (name, file, attached, content, digest, attached_at, attached_by)
                                values (?, ?, ?, ?, ?, ?, ?)
                                """)
                        .params(name, file, file, content, digest, now(), username())
                        .update();
            }
        });
    }

    /** Attaches what lies in the folder {@code documents} of a pack's folder, if there is one. */
    @Transactional
    public void attachFrom(String name, Path folder) {
        SortedMap<String, byte[]> documents = new TreeMap<>();
        Path place = folder.resolve(DocumentKind.FOLDER);
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    String called = Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC);
                    if (Files.size(file) > DocumentKind.LARGEST) {
                        throw new RefusedException(List.of(DocumentKind.tooLarge(called)));
                    }
                    if (!called.startsWith(".")) {
                        documents.put(called, Files.readAllBytes(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            attach(name, documents);
        }
    }

    /** Takes a document away; it is kept, but not shown or given out any more. */
    @Transactional
    public void remove(String name, String file) {
        requireWriter();
        database.sql("""
                        update pack_document set attached = null, removed_at = ?, removed_by = ?
                        where name = ? and attached = ?
                        """).params(now(), username(), name, file).update();
    }

    private void requireWriter() {
        if (!access.current().holds(Role.PLANNER)) {
            access.requireRole(Role.ADMINISTRATOR);
        }
    }

    private String username() {
        return access.current().username();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PackDocument document(ResultSet row, int number) throws SQLException {
        return new PackDocument(
                row.getString("file"),
                row.getLong("bytes"),
                row.getString("digest"),
                row.getObject("attached_at", OffsetDateTime.class).toInstant(),
                row.getString("attached_by"));
    }
}
