package vn.dondoc.reporting.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Tokens;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.SendLinks;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** The links of the database; of their tokens only what cannot be used is kept. */
@Repository
@Transactional
class KeptSendLinks implements SendLinks {

    private static final Duration GOOD_FOR = Duration.ofDays(60);

    /** Whoever sends a report needs two or three. */
    private static final int MOST_AN_HOUR = 10;

    private static final int MOST_SHOWN = 200;

    private static final String LIVING = "revoked_at is null and ends_at > ?";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final InstantSource machine;

    KeptSendLinks(JdbcTemplate batches, @Qualifier("machineTime") InstantSource machine) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.machine = machine;
    }

    @Override
    public Map<String, Map<ReportKey, String>> mint(Map<String, ? extends Collection<ReportKey>> asked) {
        Instant now = machine.instant();
        Map<String, Map<ReportKey, String>> paths = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        asked.forEach((username, reports) -> {
            for (ReportKey report : Set.copyOf(reports)) {
                String token = Tokens.next();
                paths.computeIfAbsent(username, any -> new HashMap<>()).put(report, "/send/" + token);
                rows.add(row(token, username, report, now));
            }
        });
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    "insert into send_link (token_hash, username, rule, unit, period, minted_at, ends_at,"
                            + " tries, tries_since) values (?, ?, ?, ?, ?, ?, ?, 0, ?)",
                    rows);
        }
        return paths;
    }

    private static Object[] row(String token, String username, ReportKey report, Instant now) {
        return new Object[] {
            Tokens.hash(token),
            username,
            report.rule(),
            report.unit().toString(),
            report.period().toString(),
            StoredFigures.time(now),
            StoredFigures.time(now.plus(GOOD_FOR)),
            StoredFigures.time(now)
        };
    }

    /** The link with that token, if it lives. */
    @Transactional(readOnly = true)
    Optional<SendLink> find(String token) {
        return jdbc.sql("select * from send_link where token_hash = ? and " + LIVING)
                .params(Tokens.hash(token), StoredFigures.time(machine.instant()))
                .query(KeptSendLinks::link)
                .optional();
    }

    /** Counts one more use of it; false if there were too many within the hour. One statement, so that none slips by. */
    boolean mayTry(String token) {
        Instant now = machine.instant();
        return jdbc.sql("""
                        update send_link
                        set tries = case when tries_since > :hourAgo then tries + 1 else 1 end,
                            tries_since = case when tries_since > :hourAgo then tries_since else :now end
                        where token_hash = :hash and (tries < :most or tries_since <= :hourAgo)
                        """)
                        .param("hash", Tokens.hash(token))
                        .param("most", MOST_AN_HOUR)
                        .param("now", StoredFigures.time(now))
                        .param("hourAgo", StoredFigures.time(now.minus(Duration.ofHours(1))))
                        .update()
                == 1;
    }

    /** The living ones of one report. */
    @Transactional(readOnly = true)
    List<SendLink> living(ReportKey report) {
        return jdbc.sql("select * from send_link where " + LIVING
                        + " and unit = ? and rule = ? and period = ? order by minted_at desc, token_hash limit ?")
                .params(
                        StoredFigures.time(machine.instant()),
                        report.unit().toString(),
                        report.rule(),
                        report.period().toString(),
                        MOST_SHOWN)
                .query(KeptSendLinks::link)
                .list();
    }

    /** Those of some units, good or revoked, of which the time has not run out; the newest first. */
    @Transactional(readOnly = true)
    List<GivenLink> given(Collection<UnitId> units, int most) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("select * from send_link where ends_at > :now and unit in (:units)"
                                + " order by minted_at desc, token_hash limit :most")
                        .param("now", StoredFigures.time(machine.instant()))
                        .param("units", units.stream().map(UnitId::toString).toList())
                        .param("most", most)
                        .query((row, number) -> new GivenLink(
                                link(row, number),
                                row.getObject("revoked_at") == null ? null : StoredFigures.instant(row, "revoked_at"),
                                row.getString("revoked_by")))
                        .list();
    }

    /** From now on no link of the report is good that was given out until now. */
    void revoke(ReportKey report, String by) {
        jdbc.sql("update send_link set revoked_at = ?, revoked_by = ?"
                        + " where unit = ? and rule = ? and period = ? and revoked_at is null")
                .params(
                        StoredFigures.time(machine.instant()),
                        by,
                        report.unit().toString(),
                        report.rule(),
                        report.period().toString())
                .update();
    }

    private static SendLink link(ResultSet row, int number) throws SQLException {
        return new SendLink(
                row.getString("token_hash"),
                row.getString("username"),
                new ReportKey(
                        row.getString("rule"),
                        UnitId.parse(row.getString("unit")),
                        Period.parse(row.getString("period"))),
                StoredFigures.instant(row, "minted_at"),
                StoredFigures.instant(row, "ends_at"));
    }
}
