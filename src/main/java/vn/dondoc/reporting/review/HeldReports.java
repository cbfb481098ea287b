package vn.dondoc.reporting.review;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** Lets whoever accepts a report and whoever brings other figures of it wait for each other. */
@Repository
public class HeldReports {

    private final JdbcClient jdbc;

    HeldReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what was sent by these units until this transaction is over. What stands is read after that, not before: only
     * then has whoever came first finished.
     */
    public void hold(String pack, Period period, Collection<UnitId> units) {
        jdbc.sql("""
                        select id from submission where pack = ? and period = ? and unit = any (?)
                        order by id for update
                        """)
                .params(
                        pack,
                        period.toString(),
                        units.stream().map(UnitId::toString).toArray(String[]::new))
                .query(Long.class)
                .list();
    }
}
