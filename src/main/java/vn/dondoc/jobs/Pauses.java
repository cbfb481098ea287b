package vn.dondoc.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who paused which job, and when. That it holds is Quartz' affair; this is for people to know. */
@Service
public class Pauses {

    private final JdbcClient database;
    private final Clock clock;

    Pauses(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A job that does not run until somebody resumes it. @param job group and name */
    public record Pause(String job, String by, Instant at) {}

    /** Those that hold now, the oldest first. */
    public List<Pause> now() {
        return database.sql("select * from job_pause where resumed_at is null order by id")
                .query(Pauses::pause)
                .list();
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        return new Pause(
                row.getString("job"),
                row.getString("paused_by"),
                Objects.requireNonNull(JobRuns.instant(row, "paused_at")));
    }

    void begin(String job, String by) {
        database.sql("insert into job_pause (job, paused_by, paused_at) values (?, ?, ?)")
                .params(job, by, JobRuns.utc(clock.instant()))
                .update();
    }

    void end(String job, String by) {
        database.sql("update job_pause set resumed_by = ?, resumed_at = ? where job = ? and resumed_at is null")
                .params(by, JobRuns.utc(clock.instant()), job)
                .update();
    }
}
