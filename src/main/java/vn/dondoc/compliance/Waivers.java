package vn.dondoc.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** The waivers and extensions that were approved. */
@Repository
class Waivers {

    private final JdbcClient database;

    Waivers(JdbcClient database) {
        this.database = database;
    }

    /** Those recorded by {@code asOf}, in the order recorded. */
    List<Waiver> of(String pack, Instant asOf) {
        return database.sql("select * from waiver where pack = ? and recorded_at <= ? order by id")
                .params(pack, asOf.atOffset(ZoneOffset.UTC))
                .query(Waivers::waiver)
                .list();
    }

    void add(String pack, Waiver waiver, Instant at, String by) {
        database.sql("""
                        insert into waiver
                          (pack, rule, unit, period, reason, valid_from, valid_to, new_due, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        pack,
                        waiver.rule(),
                        waiver.unit().toString(),
                        waiver.period().toString(),
                        waiver.reason(),
                        waiver.validFrom(),
                        waiver.validTo(),
                        waiver.newDue(),
                        at.atOffset(ZoneOffset.UTC),
                        by)
                .update();
    }

    private static Waiver waiver(ResultSet row, int number) throws SQLException {
        return new Waiver(
                row.getString("rule"),
                UnitId.parse(row.getString("unit")),
                Period.parse(row.getString("period")),
                row.getString("reason"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("new_due", LocalDate.class));
    }
}
