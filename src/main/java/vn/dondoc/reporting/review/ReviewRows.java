package vn.dondoc.reporting.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReviewCounts;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** Forms as they wait, read in bulk: the statements do not grow with the rows. */
@Repository
class ReviewRows {

    private static final String LAST = "(select max(x.id) from submission_review x where x.submission_id = s.id)";

    /** Since when the newest word of the unit waits: the first version sent after the last decision. */
    private static final String WAITING_SINCE = """
            (select min(v.saved_at) from submission_version v where v.submission_id = s.id and v.sent
               and v.number > coalesce(
                 (select max(x.version_number) from submission_review x where x.submission_id = s.id), 0))
            """;

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which forms are asked for, and which come first. */
    enum Show {
        /** Sent and not yet decided about; what has waited longest comes first. */
        WAITING("SUBMITTED", WAITING_SINCE),
        /** Given back; what was to be corrected first comes first. */
        CORRECTING("RETURNED", "(select r.correct_by from submission_review r where r.id = " + LAST + ") nulls last"),
        /** Accepted; the latest comes first. */
        ACCEPTED("ACCEPTED", "(select r.decided_at from submission_review r where r.id = " + LAST + ") desc");

        private final String state;
        private final String order;

        Show(String state, String order) {
            this.state = state;
            this.order = order;
        }
    }

    /** A form. */
    record Row(long id, String pack, ReportKey key) {}

    /** @param units absent = of all */
    List<Row> page(Show show, @Nullable Set<UnitId> units, int limit, int offset) {
        return of(
                        "select s.id, s.pack, s.rule, s.unit, s.period from submission s where s.state = :state",
                        units,
                        " order by " + show.order + ", s.id limit :limit offset :offset")
                .param("state", show.state)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("pack"),
                        new ReportKey(
                                row.getString("rule"),
                                UnitId.parse(row.getString("unit")),
                                Period.parse(row.getString("period")))))
                .list();
    }

    /** How many stand how; and of those given back, how many whose day has passed before {@code today}. */
    ReviewCounts counts(@Nullable Set<UnitId> units, LocalDate today) {
        return of("""
                        select count(case when s.state = 'SUBMITTED' then 1 end) as waiting,
                               count(case when s.state = 'RETURNED' then 1 end) as correcting,
                               count(case when s.state = 'ACCEPTED' then 1 end) as accepted,
                               count(case when s.state = 'RETURNED' and r.correct_by < :today then 1 end) as overdue
                        from submission s left join submission_review r on r.id =
                        """ + LAST + " where s.state <> 'DRAFT'", units, "")
                .param("today", today)
                .query((row, number) -> new ReviewCounts(
                        row.getInt("waiting"), row.getInt("correcting"), row.getInt("overdue"), row.getInt("accepted")))
                .single();
    }

    private JdbcClient.StatementSpec of(String select, @Nullable Set<UnitId> units, String rest) {
        if (units == null) {
            return jdbc.sql(select + rest);
        }
        return jdbc.sql(select + " and s.unit in (:units)" + rest)
                .param(
                        "units",
                        units.isEmpty()
                                ? Set.of("")
                                : units.stream().map(UnitId::toString).collect(Collectors.toSet()));
    }

    /** What was sent, by form, the earliest first. */
    Map<Long, List<SavedVersion>> sent(Collection<Long> forms) {
        Map<Long, List<SavedVersion>> sent = new HashMap<>();
        jdbc.sql("""
                        select submission_id, id, number, sent, nothing_done, saved_at, saved_by, door
                        from submission_version where sent and submission_id in (:forms) order by number
                        """).param("forms", some(forms)).query(row -> {
            sent.computeIfAbsent(row.getLong("submission_id"), any -> new ArrayList<>())
                    .add(new SavedVersion(
                            row.getLong("id"),
                            row.getInt("number"),
                            row.getBoolean("sent"),
                            row.getBoolean("nothing_done"),
                            StoredFigures.instant(row, "saved_at"),
                            row.getString("saved_by"),
                            row.getString("door")));
        });
        return sent;
    }

    /** A decision. */
    record Decided(
            long id,
            int version,
            String decision,
            Instant at,
            String by,
            @Nullable LocalDate correctBy) {

        boolean isGivenBack() {
            return !decision.equals("ACCEPTED");
        }
    }

    /** What was decided, by form, the earliest first. */
    Map<Long, List<Decided>> decided(Collection<Long> forms) {
        Map<Long, List<Decided>> decided = new HashMap<>();
        jdbc.sql("""
                        select submission_id, id, version_number, decision, decided_at, decided_by, correct_by
                        from submission_review where submission_id in (:forms) order by id
                        """).param("forms", some(forms)).query(row -> {
            decided.computeIfAbsent(row.getLong("submission_id"), any -> new ArrayList<>())
                    .add(decided(row));
        });
        return decided;
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getLong("id"),
                row.getInt("version_number"),
                row.getString("decision"),
                StoredFigures.instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getObject("correct_by", LocalDate.class));
    }

    /** The figures that were remarked on, by decision. */
    Map<Long, Set<String>> remarked(Collection<Long> decisions) {
        return jdbc
                .sql("select review_id, indicator from submission_review_figure where review_id in (:decisions)")
                .param("decisions", some(decisions))
                .query((row, number) -> Map.entry(row.getLong("review_id"), row.getString("indicator")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** All that stands in some versions: texts by indicator. */
    Map<Long, Map<String, String>> entries(Collection<Long> versions) {
        Map<Long, Map<String, String>> entries = new HashMap<>();
        jdbc.sql("select version_id, indicator, entered from submission_entry where version_id in (:versions)")
                .param("versions", some(versions))
                .query(row -> {
                    entries.computeIfAbsent(row.getLong("version_id"), any -> new HashMap<>())
                            .put(row.getString("indicator"), row.getString("entered"));
                });
        return entries;
    }

    /** The moment each report first came, whether or not that receipt was struck out later. */
    Map<ReportKey, Instant> first(String pack, Collection<ReportKey> keys) {
        return jdbc
                .sql("""
                        select rule, unit, period, min(received_at) as first from receipt
                        where pack = :pack and unit in (:units) and rule in (:rules)
                        group by rule, unit, period
                        """)
                .param("pack", pack)
                .param(
                        "units",
                        keys.stream()
                                .map(key -> key.unit().toString())
                                .distinct()
                                .toList())
                .param("rules", keys.stream().map(ReportKey::rule).distinct().toList())
                .query((row, number) -> Map.entry(
                        new ReportKey(
                                row.getString("rule"),
                                UnitId.parse(row.getString("unit")),
                                Period.parse(row.getString("period"))),
                        StoredFigures.instant(row, "first")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Collection<Long> some(Collection<Long> ids) {
        return ids.isEmpty() ? Set.of(-1L) : ids;
    }
}
