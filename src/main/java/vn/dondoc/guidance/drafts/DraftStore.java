package vn.dondoc.guidance.drafts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.DraftHead;

/** The rows of drafts and their revisions. A content is kept once a draft, so a revision costs what it changed. */
@Repository
class DraftStore {

    private static final String REVISION = """
            select d.id, d.name, d.based_on, r.revision, r.saved_at, r.saved_by, r.faults, r.lines_added, r.lines_removed
            from draft d join draft_revision r on r.draft_id = d.id
            """;

    private static final String NEWEST =
            " r.revision = (select max(n.revision) from draft_revision n where n.draft_id = d.id)";

    private final JdbcClient database;

    DraftStore(JdbcClient database) {
        this.database = database;
    }

    /** A revision. @param added lines against the revision before; so {@code removed} */
    record Saved(long draft, DraftHead head, int added, int removed) {}

    /** The newest revision of each open draft, by name. */
    List<Saved> open() {
        return database.sql(REVISION + " where d.open_name is not null and " + NEWEST + " order by d.name")
                .query(DraftStore::saved)
                .list();
    }

    /** The newest revision of the open draft of that name. */
    Optional<Saved> newest(String name) {
        return database.sql(REVISION + " where d.open_name = ? and " + NEWEST)
                .param(name)
                .query(DraftStore::saved)
                .optional();
    }

    /** As {@link #newest}; until the transaction ends nobody else gets that far. */
    Optional<Saved> newestLocked(String name) {
        database.sql("select id from draft where open_name = ? for update")
                .param(name)
                .query(Long.class)
                .optional();
        return newest(name);
    }

    /** The open draft's revisions, newest first. */
    List<Saved> revisions(String name) {
        return database.sql(REVISION + " where d.open_name = ? order by r.revision desc")
                .param(name)
                .query(DraftStore::saved)
                .list();
    }

    /** The newest revision of the draft of that name that was discarded last. */
    Optional<Saved> lastDiscarded(String name) {
        return database.sql(REVISION + """
                         where d.name = ? and d.closed_at is not null and d.adopted_version is null and
                        """ + NEWEST + " order by d.id desc fetch first 1 row only")
                .param(name)
                .query(DraftStore::saved)
                .optional();
    }

    SortedMap<String, byte[]> files(long draft, int revision) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        database.sql("""
                        select f.path, c.content
                        from draft_file f join draft_content c on c.draft_id = f.draft_id and c.digest = f.digest
                        where f.draft_id = ? and f.revision = ?
                        """).params(draft, revision).query(row -> {
            files.put(row.getString("path"), row.getBytes("content"));
        });
        return files;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException if a draft of that name is open */
    long begin(String name, @Nullable Integer basedOn) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("insert into draft (name, open_name, based_on) values (?, ?, ?)")
                .params(name, name, basedOn)
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    void add(Saved revision, SortedMap<String, byte[]> files) {
        DraftHead head = revision.head();
        database.sql("""
                        insert into draft_revision
                            (draft_id, revision, saved_at, saved_by, faults, lines_added, lines_removed)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        revision.draft(),
                        head.revision(),
                        head.savedAt().atOffset(ZoneOffset.UTC),
                        head.savedBy(),
                        head.faults(),
                        revision.added(),
                        revision.removed())
                .update();
        Set<String> known = new HashSet<>(database.sql("select digest from draft_content where draft_id = ?")
                .param(revision.draft())
                .query(String.class)
                .list());
        files.forEach((path, content) -> {
            String digest = digest(content);
            if (known.add(digest)) {
                database.sql("insert into draft_content (draft_id, digest, content) values (?, ?, ?)")
                        .params(revision.draft(), digest, content)
                        .update();
            }
            database.sql("insert into draft_file (draft_id, revision, path, digest) values (?, ?, ?, ?)")
                    .params(revision.draft(), head.revision(), path, digest)
                    .update();
        });
    }

    /** @param version what it became; absent if it was discarded */
    void close(long draft, Instant at, String by, @Nullable Integer version) {
        database.sql("""
                        update draft set open_name = null, closed_at = ?, closed_by = ?, adopted_version = ? where id = ?
                        """)
                .params(at.atOffset(ZoneOffset.UTC), by, version, draft)
                .update();
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(
                row.getLong("id"),
                new DraftHead(
                        row.getString("name"),
                        row.getInt("revision"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getString("saved_by"),
                        row.getInt("faults"),
                        row.getObject("based_on", Integer.class)),
                row.getInt("lines_added"),
                row.getInt("lines_removed"));
    }
}
