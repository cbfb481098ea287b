package vn.dondoc.reporting.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** What was sent by links; only its decision is ever added. */
@Repository
class SentUploads {

    private final JdbcClient jdbc;

    SentUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param stamp of the form as it stands
     * @return its number
     */
    long add(SendLink link, Instant at, @Nullable String remark, @Nullable String stamp, List<KeptFile> files) {
        ReportKey report = link.report();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into sent_upload (username, rule, unit, period, uploaded_at, remark, stamp, state)
                        values (?, ?, ?, ?, ?, ?, ?, 'WAITING')
                        """)
                .params(Arrays.asList(
                        link.username(),
                        report.rule(),
                        report.unit().toString(),
                        report.period().toString(),
                        StoredFigures.time(at),
                        remark,
                        stamp))
                .update(id, "id");
        long upload = id.getKeyAs(Long.class);
        IntStream.range(0, files.size()).forEach(place -> add(upload, place, files.get(place)));
        return upload;
    }

    private void add(long upload, int place, KeptFile file) {
        jdbc.sql("insert into sent_file (upload_id, place, digest, name, media_type, bytes) values (?, ?, ?, ?, ?, ?)")
                .params(upload, place, file.digest(), file.name(), file.mediaType(), file.bytes())
                .update();
    }

    Optional<SentUpload> find(long id) {
        return withFiles(jdbc.sql("select * from sent_upload where id = ?")
                        .param(id)
                        .query(SentUploads::upload)
                        .list())
                .stream()
                .findFirst();
    }

    /** Whose there are. */
    List<UnitId> units(boolean waiting) {
        return jdbc.sql("select distinct unit from sent_upload where state " + (waiting ? "=" : "<>") + " 'WAITING'")
                .query((row, number) -> UnitId.parse(row.getString("unit")))
                .list();
    }

    /** Those of some units that wait, the oldest first, or the others, the newest first. */
    List<SentUpload> list(boolean waiting, Collection<UnitId> units, int most) {
        return withFiles(jdbc.sql("select * from sent_upload where unit = any (?) and state "
                        + (waiting ? "= 'WAITING' order by uploaded_at, id" : "<> 'WAITING' order by id desc")
                        + " limit ?")
                .params(units.stream().map(UnitId::toString).toArray(String[]::new), most)
                .query(SentUploads::upload)
                .list());
    }

    /** Those of a report that wait. */
    List<SentUpload> waiting(ReportKey report) {
        return withFiles(jdbc.sql("select * from sent_upload where unit = ? and rule = ? and period = ?"
                        + " and state = 'WAITING' order by id")
                .params(report.unit().toString(), report.rule(), report.period().toString())
                .query(SentUploads::upload)
                .list());
    }

    /** How many were sent by anyone's link for that report since then, whatever became of them. */
    int countSince(ReportKey report, Instant from) {
        return jdbc.sql("select count(*) from sent_upload where unit = ? and rule = ? and period = ?"
                        + " and uploaded_at >= ?")
                .params(report.unit().toString(), report.rule(), report.period().toString(), StoredFigures.time(from))
                .query(Integer.class)
                .single();
    }

    /** @return false if somebody else was faster */
    boolean decide(long id, SentUpload.State state, SentUpload.Decision decision) {
        return jdbc.sql("update sent_upload set state = ?, decided_at = ?, decided_by = ?, reason = ?"
                                + " where id = ? and state = 'WAITING'")
                        .params(Arrays.asList(
                                state.name(), StoredFigures.time(decision.at()), decision.by(), decision.reason(), id))
                        .update()
                == 1;
    }

    private List<SentUpload> withFiles(List<SentUpload> uploads) {
        if (uploads.isEmpty()) {
            return uploads;
        }
        Map<Long, List<OfUpload>> files = jdbc
                .sql("select * from sent_file where upload_id in (:uploads) order by upload_id, place")
                .param("uploads", uploads.stream().map(SentUpload::id).toList())
                .query((row, number) -> new OfUpload(
                        row.getLong("upload_id"),
                        new KeptFile(
                                row.getString("digest"),
                                row.getLong("bytes"),
                                row.getString("name"),
                                row.getString("media_type"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(OfUpload::upload));
        return uploads.stream()
                .map(upload -> upload.with(files.getOrDefault(upload.id(), List.of()).stream()
                        .map(OfUpload::file)
                        .toList()))
                .toList();
    }

    private record OfUpload(long upload, KeptFile file) {}

    private static SentUpload upload(ResultSet row, int number) throws SQLException {
        return new SentUpload(
                row.getLong("id"),
                row.getString("username"),
                new ReportKey(
                        row.getString("rule"),
                        UnitId.parse(row.getString("unit")),
                        Period.parse(row.getString("period"))),
                StoredFigures.instant(row, "uploaded_at"),
                row.getString("remark"),
                row.getString("stamp"),
                SentUpload.State.valueOf(row.getString("state")),
                row.getObject("decided_at") == null
                        ? null
                        : new SentUpload.Decision(
                                StoredFigures.instant(row, "decided_at"),
                                row.getString("decided_by"),
                                row.getString("reason")),
                List.of());
    }
}
