package vn.dondoc.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;

/** Scans and photos that go with a receipt. */
@Repository
class Attachments {

    private static final DataSize LARGEST = DataSize.ofMegabytes(10);

    private static final int LONGEST_NAME = 255;

    private final JdbcClient jdbc;
    private final FileStore files;

    Attachments(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** A file that was looked at and kept. */
    record Scan(FileStore.Kept kept, String name, ScanType type) {}

    /** A scan of a receipt. */
    record Attachment(long id, long receipt, String digest, String name, String mediaType, long bytes) {}

    /**
     * Keeps the files; empty ones, as browsers send for a field left open, are passed over.
     *
     * @throws RefusedException naming every file that is neither PDF, JPEG nor PNG, or too large; then none is kept
     */
    List<Scan> keep(List<MultipartFile> given) {
        List<MultipartFile> scans =
                given.stream().filter(file -> !file.isEmpty()).toList();
        List<Fault> faults = new ArrayList<>();
        for (MultipartFile file : scans) {
            if (file.getSize() > LARGEST.toBytes()) {
                faults.add(Fault.at(name(file), 0, "reporting.fault.scan-size", LARGEST.toMegabytes()));
            } else if (type(file).isEmpty()) {
                faults.add(Fault.at(name(file), 0, "reporting.fault.scan-type"));
            }
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return scans.stream().map(this::keep).toList();
    }

    private Scan keep(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return new Scan(files.keep(content), name(file), type(file).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ScanType> type(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return ScanType.of(content.readNBytes(ScanType.HEAD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some browsers send a path; people only want its end. */
    private static String name(MultipartFile file) {
        String given =
                PlainText.of(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    void attach(long receipt, List<Scan> scans, Instant at, String by) {
        for (Scan scan : scans) {
            jdbc.sql("""
                            insert into attachment (receipt_id, digest, name, media_type, bytes, added_at, added_by)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            receipt,
                            scan.kept().digest(),
                            scan.name(),
                            scan.type().mediaType(),
                            scan.kept().bytes(),
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
    List<Attachment> of(String pack) {
        return jdbc.sql("""
                        select a.* from attachment a join receipt r on r.id = a.receipt_id
                        where r.pack = ? order by a.id
                        """).param(pack).query(Attachments::attachment).list();
    }

    /** Those of some receipts, by receipt. */
    Map<Long, List<Attachment>> of(List<ReceiptRegister.Entry> receipts) {
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
        return files.find(attachment.digest());
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
