package vn.dondoc.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The runs of all jobs, one row each. Written at once, whatever becomes of the work itself. */
@Repository
class JobRuns {

    private static final int LONGEST_ERROR = 1000;

    /** Quartz lists under the firing's name what runs on any node. */
    private static final String SELECT = """
            select r.*, exists (select 1 from qrtz_fired_triggers f where f.entry_id = r.fire_id) as running
            from job_run r
            """;

    private final JdbcClient database;

    JobRuns(JdbcClient database) {
        this.database = database;
    }

    /** What is known when a run begins; see {@link JobRun}. @param fireId Quartz' name of this firing */
    record Start(
            String job,
            @Nullable String fireId,
            JobRun.Cause cause,
            @Nullable String startedBy,
            @Nullable Instant scheduledAt,
            @Nullable Instant missedSince,
            String node,
            Instant at) {}

    /** @return its id */
    long begin(Start start) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                        insert into job_run
                            (job, fire_id, cause, started_by, scheduled_at, missed_since, node, started_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        start.job(),
                        start.fireId(),
                        start.cause().name(),
                        start.startedBy(),
                        utc(start.scheduledAt()),
                        utc(start.missedSince()),
                        start.node(),
                        utc(start.at()))
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Long.class));
    }

    void end(long id, Instant at, @Nullable Deed did, @Nullable String error) {
        database.sql("update job_run set ended_at = ?, did = ?, did_arguments = ?, error = ? where id = ?")
                .params(
                        utc(at),
                        did == null ? null : did.key(),
                        did == null ? null : did.argumentsAsJson(),
                        error == null ? null : error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
                        id)
                .update();
    }

    /** The newest run of each job; where some did nothing, the newest of all. */
    List<JobRun> last() {
        return database.sql(SELECT + "where r.id in (select max(id) from job_run group by job)")
                .query(JobRuns::run)
                .list();
    }

    /**
     * The newest first.
     *
     * @param job empty = all
     * @param idle whether runs that had nothing to do are listed too
     */
    List<JobRun> page(String job, boolean idle, int limit, int offset) {
        return database.sql(SELECT + where(idle) + "order by r.id desc limit :limit offset :offset")
                .param("job", job)
                .param("limit", limit)
                .param("offset", offset)
                .query(JobRuns::run)
                .list();
    }

    int count(String job, boolean idle) {
        return database.sql("select count(*) from job_run r " + where(idle))
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    private static String where(boolean idle) {
        String wanted = "where (:job = '' or r.job = :job) ";
        return idle ? wanted : wanted + "and (r.did_arguments <> '[]' or r.error is not null or r.ended_at is null) ";
    }

    /** @return how many rows went */
    int clean(Instant keepSince, Instant keepIdleSince) {
        return database.sql(
                        "delete from job_run where started_at < ?"
                                + " or (started_at < ? and coalesce(did_arguments, '[]') = '[]' and error is null and ended_at is not null)")
                .params(utc(keepSince), utc(keepIdleSince))
                .update();
    }

    private static JobRun run(ResultSet row, int number) throws SQLException {
        String did = row.getString("did");
        return new JobRun(
                row.getLong("id"),
                row.getString("job"),
                JobRun.Cause.valueOf(row.getString("cause")),
                row.getString("started_by"),
                instant(row, "scheduled_at"),
                instant(row, "missed_since"),
                row.getString("node"),
                Objects.requireNonNull(instant(row, "started_at")),
                instant(row, "ended_at"),
                did == null ? null : Deed.read(did, row.getString("did_arguments")),
                row.getString("error"),
                row.getBoolean("running"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
