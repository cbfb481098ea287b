package vn.dondoc.reporting.figures;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** The files of figures that were taken: which bytes, by whom, when. */
@Repository
public class Uploads {

    private final JdbcClient jdbc;

    public Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final int LONGEST_NAME = 255;

    /** What a file brought for one unit and period. */
    public record Brought(String name, Instant at, String by, int figures) {}

    /** The files that brought or changed figures of a unit for a period, in the order taken. */
    public List<Brought> of(UnitId unit, Period period) {
        return jdbc.sql("""
                        select u.file_name, u.uploaded_at, u.uploaded_by, count(*) as figures
                        from upload u join figure f on f.upload_id = u.id
                        where f.unit = ? and f.period = ?
                        group by u.id, u.file_name, u.uploaded_at, u.uploaded_by
                        order by u.id
                        """)
                .params(unit.toString(), period.toString())
                .query((row, number) -> new Brought(
                        row.getString("file_name"),
                        StoredFigures.instant(row, "uploaded_at"),
                        row.getString("uploaded_by"),
                        row.getInt("figures")))
                .list();
    }

    /** @return its number */
    public long add(String name, String digest, int rows, Instant at, String by) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into upload (file_name, digest, rows_taken, uploaded_at, uploaded_by)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        name.substring(Math.max(0, name.length() - LONGEST_NAME)),
                        digest,
                        rows,
                        StoredFigures.time(at),
                        by)
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }
}
