package vn.dondoc.compliance.waiving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.compliance.Waiver;
import vn.dondoc.compliance.Waivers;
import vn.dondoc.compliance.waiving.Grant.Revocation;
import vn.dondoc.territory.UnitId;

/** What was given, and what of it was taken back. Rows are only ever added. */
@Repository
class Grants {

    private static final String SELECT = """
            select w.*, r.reason as revoked_reason, r.revoked_at, r.revoked_by
            from waiver w left join waiver_revocation r on r.waiver = w.id
            """;

    private final JdbcClient database;
    private final Waivers waivers;

    Grants(JdbcClient database, Waivers waivers) {
        this.database = database;
        this.waivers = waivers;
    }

    /** Its number is not looked at. @return its number */
    long add(Grant grant) {
        Waiver waiver = new Waiver(
                grant.duty().rule(),
                grant.duty().unit(),
                grant.duty().period(),
                grant.reason(),
                grant.terms().from(),
                grant.terms().until(),
                grant.terms().newDay(),
                grant.letterNumber());
        return waivers.add(grant.pack(), waiver, grant.at(), grant.by());
    }

    /** @throws org.springframework.dao.DuplicateKeyException if it was taken back already */
    void revoke(long waiver, Revocation revocation) {
        database.sql("insert into waiver_revocation (waiver, reason, revoked_at, revoked_by) values (?, ?, ?, ?)")
                .params(waiver, revocation.reason(), WaiverRequests.utc(revocation.at()), revocation.by())
                .update();
    }

    Optional<Grant> find(long id) {
        return database.sql(SELECT + " where w.id = ?")
                .param(id)
                .query(Grants::grant)
                .optional();
    }

    /** All of a pack, the newest first. */
    List<Grant> of(String pack) {
        return database.sql(SELECT + " where w.pack = ? order by w.id desc")
                .param(pack)
                .query(Grants::grant)
                .list();
    }

    /** Those of one unit, the newest first. */
    List<Grant> of(String pack, UnitId unit) {
        return database.sql(SELECT + " where w.pack = ? and w.unit = ? order by w.id desc")
                .params(pack, unit.toString())
                .query(Grants::grant)
                .list();
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        String revoked = row.getString("revoked_reason");
        return new Grant(
                row.getLong("id"),
                row.getString("pack"),
                WaiverRequests.duty(row),
                WaiverRequests.terms(row),
                row.getString("reason"),
                row.getString("letter_number"),
                WaiverRequests.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                revoked == null
                        ? null
                        : new Revocation(
                                revoked, WaiverRequests.instant(row, "revoked_at"), row.getString("revoked_by")));
    }
}
