package vn.dondoc.compliance;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** The rows of the verdicts; thousands are compared and few are written, so plain SQL does it. */
@Repository
class VerdictStore {

    private static final int BATCH = 1000;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    VerdictStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Waits until nobody else judges the pack, and keeps others waiting until the transaction ends. */
    void lock(String name) {
        database.sql("""
                        insert into judgment (pack, version, digest)
                        select ?, 0, '' where not exists (select 1 from judgment where pack = ?)
                        """).params(name, name).update();
        database.sql("select pack from judgment where pack = ? for update")
                .param(name)
                .query(String.class)
                .single();
    }

    void judged(AdoptedPack pack, Instant at) {
        database.sql("update judgment set version = ?, digest = ?, judged_at = ? where pack = ?")
                .params(
                        pack.version(),
                        pack.pack().digest(),
                        at.atOffset(ZoneOffset.UTC),
                        pack.pack().name())
                .update();
    }

    /** When the pack was last judged; empty = never. */
    Optional<Instant> lastJudged(String pack) {
        return database.sql("select judged_at from judgment where pack = ? and judged_at is not null")
                .param(pack)
                .query((row, number) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .optional();
    }

    List<VerdictRow> of(String pack) {
        return database.sql("select * from verdict where pack = ?")
                .param(pack)
                .query(VerdictStore::row)
                .list();
    }

    List<VerdictRow> of(String pack, Collection<UnitId> units) {
        String[] names = units.stream().map(UnitId::toString).toArray(String[]::new);
        return database.sql("select * from verdict where pack = ? and unit = any (?)")
                .params(pack, names)
                .query(VerdictStore::row)
                .list();
    }

    Optional<VerdictRow> find(String pack, Key key) {
        return database.sql("select * from verdict where pack = ? and rule = ? and unit = ? and period = ?")
                .params(pack, key.rule(), key.unit().toString(), key.period().toString())
                .query(VerdictStore::row)
                .optional();
    }

    /** @param versionOf the version of the pack that a verdict was judged by */
    void write(String name, Difference difference, Function<Key, VersionHead> versionOf, Instant at) {
        batches.batchUpdate("""
                insert into verdict
                  (outcome, state, amount, at_least, at_most, missing, reason, judged_at, pack, rule, unit, period)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, difference.added(), BATCH, (sql, row) -> fill(sql, row, name, at));
        batches.batchUpdate("""
                update verdict set outcome = ?, state = ?, amount = ?, at_least = ?, at_most = ?, missing = ?,
                  reason = ?, judged_at = ?
                where pack = ? and rule = ? and unit = ? and period = ?
                """, difference.changed(), BATCH, (sql, row) -> fill(sql, row, name, at));
        batches.batchUpdate(
                "delete from verdict where pack = ? and rule = ? and unit = ? and period = ?",
                difference.gone(),
                BATCH,
                (sql, row) -> fill(sql, 1, name, row.key()));
        batches.batchUpdate(
                """
                insert into verdict_change
                  (pack, rule, unit, period, version, digest, outcome_before, state_before, outcome, state, reason,
                   changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                difference.changes(),
                BATCH,
                (sql, change) -> fill(sql, change, versionOf.apply(change.key()), at));
    }

    private static void fill(PreparedStatement sql, VerdictRow row, String pack, Instant at) throws SQLException {
        sql.setString(1, row.outcome().name());
        sql.setString(2, row.state().name());
        sql.setBigDecimal(3, row.value());
        sql.setBigDecimal(4, row.lower());
        sql.setBigDecimal(5, row.upper());
        sql.setString(6, row.missing());
        sql.setString(7, row.reason());
        sql.setObject(8, at.atOffset(ZoneOffset.UTC));
        fill(sql, 9, pack, row.key());
    }

    private static void fill(PreparedStatement sql, Difference.Change change, VersionHead version, Instant at)
            throws SQLException {
        VerdictRow before = change.before();
        VerdictRow after = change.after();
        fill(sql, 1, version.name(), change.key());
        sql.setInt(5, version.version());
        sql.setString(6, version.digest());
        sql.setString(7, before == null ? null : before.outcome().name());
        sql.setString(8, before == null ? null : before.state().name());
        sql.setString(9, after == null ? null : after.outcome().name());
        sql.setString(10, after == null ? null : after.state().name());
        sql.setString(11, after == null ? null : after.reason());
        sql.setObject(12, at.atOffset(ZoneOffset.UTC));
    }

    private static void fill(PreparedStatement sql, int from, String pack, Key key) throws SQLException {
        sql.setString(from, pack);
        sql.setString(from + 1, key.rule());
        sql.setString(from + 2, key.unit().toString());
        sql.setString(from + 3, key.period().toString());
    }

    static VerdictRow row(ResultSet row, int number) throws SQLException {
        return new VerdictRow(
                new Key(
                        row.getString("rule"),
                        UnitId.parse(row.getString("unit")),
                        Period.parse(row.getString("period"))),
                Verdict.Outcome.valueOf(row.getString("outcome")),
                Verdict.State.valueOf(row.getString("state")),
                row.getBigDecimal("amount"),
                row.getBigDecimal("at_least"),
                row.getBigDecimal("at_most"),
                row.getString("missing"),
                row.getString("reason"));
    }
}
