package vn.dondoc.reporting.receipts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.figures.StoredFigures;

/** Scans and photos that go with a receipt. */
@Repository
public class Attachments {

    private final JdbcClient jdbc;
    private final KeptFiles files;

    Attachments(JdbcClient jdbc, KeptFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** A scan of a receipt. */
    public record Attachment(long id, long receipt, String digest, String name, String mediaType, long bytes) {}

    void attach(long receipt, List<KeptFile> scans, Instant at, String by) {
        for (KeptFile scan : scans) {
            jdbc.sql("""
                            insert into attachment (receipt_id, digest, name, media_type, bytes, added_at, added_by)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            receipt,
                            scan.digest(),
                            scan.name(),
                            scan.mediaType(),
                            scan.bytes(),
                            StoredFigures.time(at),
                            by)
                    .update();
        }
    }

    Optional<Attachment> find(long id) {
        return jdbc.sql("select * from attachment where id = ?")
                .param(id)
                .query(Attachments::attachment)
                .optional();
    }

    /** Those of a pack's receipts, in the order added. */
    public List<Attachment> of(String pack) {
        return jdbc.sql("""
                        select a.* from attachment a join receipt r on r.id = a.receipt_id
                        where r.pack = ? order by a.id
                        """).param(pack).query(Attachments::attachment).list();
    }

    /** Those of some receipts, by receipt. */
    public Map<Long, List<Attachment>> of(List<ReceiptRegister.Entry> receipts) {
        if (receipts.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from attachment where receipt_id in (:receipts) order by id")
                .param(
                        "receipts",
                        receipts.stream().map(ReceiptRegister.Entry::id).toList())
                .query(Attachments::attachment)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attachment::receipt));
    }

    Resource content(Attachment attachment) {
        return files.content(attachment.digest());
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                row.getLong("receipt_id"),
                row.getString("digest"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"));
    }
}
