package vn.dondoc.reporting;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The files of figures that were taken: which bytes, by whom, when. */
@Repository
class Uploads {

    private final JdbcClient jdbc;

    Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number */
    long add(String name, String digest, int rows, Instant at, String by) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into upload (file_name, digest, rows_taken, uploaded_at, uploaded_by)
                        values (?, ?, ?, ?, ?)
                        """).params(name, digest, rows, StoredFigures.time(at), by).update(id, "id");
        return id.getKeyAs(Long.class);
    }
}
