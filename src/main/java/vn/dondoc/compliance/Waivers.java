package vn.dondoc.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** The waivers and extensions that were approved. */
@Repository
public class Waivers {

    private final JdbcClient database;

    public Waivers(JdbcClient database) {
        this.database = database;
    }

    /** Those recorded and not taken back by {@code asOf}, in the order recorded. */
    public List<Waiver> of(String pack, Instant asOf) {
        return database.sql("""
                        select w.* from waiver w left join waiver_revocation r on r.waiver = w.id
                        where w.pack = :pack and w.recorded_at <= :asOf and (r.revoked_at is null or r.revoked_at > :asOf)
                        order by w.id
                        """)
                .param("pack", pack)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query(Waivers::waiver)
                .list();
    }

    /** @return its number */
    public long add(String pack, Waiver waiver, Instant at, String by) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                        insert into waiver
                          (pack, rule, unit, period, reason, valid_from, valid_to, new_due, letter_number, recorded_at,
                           recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        waiver.letter(),
                        at.atOffset(ZoneOffset.UTC),
                        by)
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    private static Waiver waiver(ResultSet row, int number) throws SQLException {
        return new Waiver(
                row.getString("rule"),
                UnitId.parse(row.getString("unit")),
                Period.parse(row.getString("period")),
                row.getString("reason"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("new_due", LocalDate.class),
                row.getString("letter_number"));
    }
}
