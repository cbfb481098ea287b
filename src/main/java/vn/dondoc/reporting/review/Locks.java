package vn.dondoc.reporting.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.wording.ReportingWords;
import vn.dondoc.territory.UnitId;

/** The reports that were accepted, so that every door can ask before it changes a figure. */
@Repository
public class Locks {

    private static final String ACCEPTED = """
            select s.rule, s.unit, s.period, r.decided_by, r.decided_at
            from submission s
            join submission_review r on r.id = (select max(x.id) from submission_review x where x.submission_id = s.id)
            where s.state = 'ACCEPTED' and s.pack = :pack
            """;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final ReportingWords words;

    Locks(JdbcClient jdbc, Reports reports, ReportingWords words) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.words = words;
    }

    /** All of a pack, with one query. */
    public LockedFigures of(RulePack pack) {
        return of(pack, jdbc.sql(ACCEPTED).param("pack", pack.name()));
    }

    /** Those of one unit and period. */
    public LockedFigures of(RulePack pack, UnitId unit, Period period) {
        return of(
                pack,
                jdbc.sql(ACCEPTED + " and s.unit = :unit and s.period = :period")
                        .param("pack", pack.name())
                        .param("unit", unit.toString())
                        .param("period", period.toString()));
    }

    private LockedFigures of(RulePack pack, JdbcClient.StatementSpec query) {
        List<Lock> locks = query.query((row, number) -> new Lock(
                        new ReportKey(
                                row.getString("rule"),
                                UnitId.parse(row.getString("unit")),
                                Period.parse(row.getString("period"))),
                        row.getString("decided_by"),
                        StoredFigures.instant(row, "decided_at")))
                .list();
        return new LockedFigures(locks, key -> form(pack, key).stream().toList());
    }

    /** A letter's request is no rule of the pack. */
    private Optional<Form> form(RulePack pack, ReportKey key) {
        return pack.rule(key.rule())
                .map(rule -> rule.demand() instanceof Demand.SendReport send && send.form() != null
                        ? pack.forms().get(send.form())
                        : null)
                .or(() -> reports.find(key).map(Report::form));
    }

    /** What is said at that field, or of the whole: who accepted it, and how to have it opened again. */
    public EntryFault fault(@Nullable String indicator, Lock lock) {
        return EntryFault.refusing(
                indicator, "reporting.fault.locked", words.person(lock.by()), words.moment(lock.at()));
    }
}
