package vn.dondoc.reporting.figures;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Figures;
import vn.dondoc.reporting.Inheritance;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/**
 * Figures and receipts as kept in the database: only ever added to, read as of a moment, each with one query. The figures
 * of whole years are held in memory.
 */
@Repository
public class StoredFigures implements Figures {

    private static final String LATEST = """
            select unit, indicator, period, amount, recorded_at
            from (select f.*, row_number() over (
                      partition by unit, indicator, period order by recorded_at desc, id desc) as place
                  from figure f
                  where %s) ranked
            where place = 1 and amount is not null
            """;

    private static final String ADD = """
            insert into figure (unit, indicator, period, period_year, amount, recorded_at, version_id, upload_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int BATCH = 1000;
    private static final YearOfFigures NO_YEAR = new YearOfFigures(List.of());

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Supplier<Territory> territory;
    private final FigureMemory memory;
    private volatile @Nullable Joined lastJoined;

    /** Figures as read, and what became of them where units were joined. */
    private record Joined(List<Figure> read, RulePack pack, Territory territory, List<Figure> figures) {}

    @Autowired
    StoredFigures(JdbcClient jdbc, JdbcTemplate batches, Units units) {
        this(jdbc, batches, units::territory);
    }

    /** @param territory as it is known at each question */
    public StoredFigures(JdbcClient jdbc, JdbcTemplate batches, Supplier<Territory> territory) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.territory = territory;
        this.memory = new FigureMemory(jdbc, batches);
    }

    @Override
    public List<Figure> asOf(RulePack pack, Instant asOf) {
        YearOfFigures held = memory.of(pack.year());
        return held == null ? joined(pack, asked(pack, asOf)) : joinedOnce(pack, held.asOf(asOf));
    }

    private List<Figure> asked(RulePack pack, Instant asOf) {
        return jdbc.sql(LATEST.formatted("period_year = :year and recorded_at <= :asOf"))
                .param("year", pack.year())
                .param("asOf", time(asOf))
                .query(StoredFigures::figure)
                .list();
    }

    private List<Figure> joined(RulePack pack, List<Figure> figures) {
        return Inheritance.where(pack, territory.get(), figures);
    }

    /** The same list for the same ones. */
    private List<Figure> joinedOnce(RulePack pack, List<Figure> read) {
        Territory units = territory.get();
        Joined last = lastJoined;
        if (last == null || last.read() != read || last.pack() != pack || last.territory() != units) {
            last = new Joined(read, pack, units, joined(pack, read));
            lastJoined = last;
        }
        return last.figures();
    }

    @Override
    public List<Figure> asOf(RulePack pack, Instant asOf, Set<String> indicators, Set<String> compared) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        YearOfFigures held = memory.of(pack.year());
        YearOfFigures before = compared.isEmpty() ? NO_YEAR : memory.of(pack.year() - 1);
        if (held == null || before == null) {
            return joined(pack, asked(pack, asOf, indicators, compared));
        }
        Stream<Figure> ofYear = held.asOf(asOf).stream().filter(figure -> indicators.contains(figure.indicator()));
        Stream<Figure> ofYearBefore = before.asOf(asOf).stream()
                .filter(figure -> indicators.contains(figure.indicator()) && compared.contains(figure.indicator()));
        return joined(pack, Stream.concat(ofYear, ofYearBefore).toList());
    }

    private List<Figure> asked(RulePack pack, Instant asOf, Set<String> indicators, Set<String> compared) {
        String years = compared.isEmpty()
                ? "period_year = :year"
                : "period_year in (:year, :before) and (period_year = :year or indicator in (:compared))";
        return jdbc.sql(LATEST.formatted(years + " and recorded_at <= :asOf and indicator in (:indicators)"))
                .param("year", pack.year())
                .param("before", pack.year() - 1)
                .param("compared", compared)
                .param("asOf", time(asOf))
                .param("indicators", indicators)
                .query(StoredFigures::figure)
                .list();
    }

    @Override
    public List<Receipt> receipts(RulePack pack, Instant asOf) {
        return receipts(pack, asOf, "%");
    }

    @Override
    public List<Receipt> receipts(RulePack pack, Instant asOf, UnitId unit) {
        return receipts(pack, asOf, unit.toString());
    }

    /** @param unit as it writes itself, or {@code %} for all: a code holds neither {@code %} nor {@code _} */
    private List<Receipt> receipts(RulePack pack, Instant asOf, String unit) {
        return jdbc.sql("""
                        select * from (
                          select r.id, r.unit, r.rule, r.period, r.door, r.recorded_by, r.remark,
                                 case when :signedOnly and not r.signed then s.received_at else r.received_at end
                                   as received_at,
                                 case when :signedOnly and not r.signed then s.recorded_at else r.recorded_at end
                                   as recorded_at
                          from receipt r
                          left join receipt_signed_copy s on s.receipt_id = r.id
                          left join receipt_cancellation c on c.receipt_id = r.id and c.cancelled_at <= :asOf
                          where r.pack = :pack and r.unit like :unit and c.receipt_id is null) came
                        where received_at <= :asOf and recorded_at <= :asOf
                        order by received_at, id
                        """)
                .param("pack", pack.name())
                .param("unit", unit)
                .param("asOf", time(asOf))
                .param("signedOnly", pack.settings().signedCopyCounts())
                .query(StoredFigures::receipt)
                .list();
    }

    /** A unit's own figures for a period, as they count now. */
    public List<Figure> of(UnitId unit, Period period) {
        return jdbc.sql(LATEST.formatted("unit = :unit and period = :period"))
                .param("unit", unit.toString())
                .param("period", period.toString())
                .query(StoredFigures::figure)
                .list();
    }

    /** A unit's own figures for all periods of a year, as they count now. */
    public List<Figure> of(UnitId unit, int year) {
        return jdbc.sql(LATEST.formatted("unit = :unit and period_year = :year"))
                .param("unit", unit.toString())
                .param("year", year)
                .query(StoredFigures::figure)
                .list();
    }

    /** Several units' own figures for all periods of some years, as they count now, with one query. */
    public List<Figure> of(Collection<UnitId> units, Collection<Integer> years) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(LATEST.formatted("unit in (:units) and period_year in (:years)"))
                        .param("units", units.stream().map(UnitId::toString).toList())
                        .param("years", years)
                        .query(StoredFigures::figure)
                        .list();
    }

    /** The same for one period. */
    public List<Figure> of(Collection<UnitId> units, Period period) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(LATEST.formatted("unit in (:units) and period = :period"))
                        .param("units", units.stream().map(UnitId::toString).toList())
                        .param("period", period.toString())
                        .query(StoredFigures::figure)
                        .list();
    }

    /** The same for several periods. */
    public List<Figure> in(Collection<UnitId> units, Collection<Period> periods) {
        return units.isEmpty() || periods.isEmpty()
                ? List.of()
                : jdbc.sql(LATEST.formatted("unit = any (:units) and period = any (:periods)"))
                        .param("units", units.stream().map(UnitId::toString).toArray(String[]::new))
                        .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                        .query(StoredFigures::figure)
                        .list();
    }

    /** The numbers of the last statements of some units, by unit and period; those that said nothing are left out. */
    public Map<UnitId, Map<Period, Long>> newest(Collection<UnitId> units) {
        Map<UnitId, Map<Period, Long>> newest = new HashMap<>();
        if (!units.isEmpty()) {
            jdbc.sql("select unit, period, max(id) as newest from figure where unit in (:units) group by unit, period")
                    .param("units", units.stream().map(UnitId::toString).toList())
                    .query(row -> {
                        newest.computeIfAbsent(UnitId.parse(row.getString("unit")), any -> new HashMap<>())
                                .put(Period.parse(row.getString("period")), row.getLong("newest"));
                    });
        }
        return newest;
    }

    /** The number of the last statement a unit made for a period, by whichever way; 0 if none. */
    public long newest(UnitId unit, Period period) {
        return jdbc.sql("select coalesce(max(id), 0) from figure where unit = ? and period = ?")
                .params(unit.toString(), period.toString())
                .query(Long.class)
                .single();
    }

    /** The same of several units, with one query; those that made none are left out. */
    public Map<UnitId, Long> newest(Collection<UnitId> units, Period period) {
        Map<UnitId, Long> newest = new HashMap<>();
        jdbc.sql("select unit, max(id) as latest from figure where unit in (:units) and period = :period group by unit")
                .param("units", units.stream().map(UnitId::toString).toList())
                .param("period", period.toString())
                .query(row -> {
                    newest.put(UnitId.parse(row.getString("unit")), row.getLong("latest"));
                });
        return newest;
    }

    /**
     * What a unit now says of an indicator.
     *
     * @param value absent = it takes its earlier figure back
     */
    public record Statement(
            UnitId unit,
            String indicator,
            Period period,
            @Nullable BigDecimal value) {}

    /**
     * Where figures come from.
     *
     * @param recordedAt the moment from which they count
     * @param version the submission's version; absent for files
     * @param upload the file; absent for submissions
     */
    public record Source(
            Instant recordedAt,
            @Nullable Long version,
            @Nullable Long upload) {}

    @Transactional
    public void add(List<Statement> statements, Source source) {
        memory.noteAdded(statements);
        batches.batchUpdate(ADD, statements, BATCH, (row, statement) -> fill(row, statement, source));
    }

    /** The same of several sources at once. */
    @Transactional
    public void add(Map<Source, List<Statement>> bySource) {
        memory.noteAdded(bySource.values().stream().flatMap(List::stream).toList());
        List<Map.Entry<Source, Statement>> all = new ArrayList<>();
        bySource.forEach((source, statements) -> statements.forEach(said -> all.add(Map.entry(source, said))));
        batches.batchUpdate(ADD, all, BATCH, (row, said) -> fill(row, said.getValue(), said.getKey()));
    }

    private static void fill(PreparedStatement row, Statement statement, Source source) throws SQLException {
        row.setString(1, statement.unit().toString());
        row.setString(2, statement.indicator());
        row.setString(3, statement.period().toString());
        row.setInt(4, statement.period().year());
        row.setBigDecimal(5, statement.value());
        row.setObject(6, time(source.recordedAt()));
        row.setObject(7, source.version(), Types.BIGINT);
        row.setObject(8, source.upload(), Types.BIGINT);
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(
                UnitId.parse(row.getString("unit")),
                row.getString("indicator"),
                Period.parse(row.getString("period")),
                row.getBigDecimal("amount"),
                instant(row, "recorded_at"));
    }

    public static Receipt receipt(ResultSet row, int number) throws SQLException {
        return new Receipt(
                UnitId.parse(row.getString("unit")),
                row.getString("rule"),
                Period.parse(row.getString("period")),
                instant(row, "received_at"),
                instant(row, "recorded_at"),
                Receipt.Door.valueOf(row.getString("door")),
                row.getString("recorded_by"),
                row.getString("remark"));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** PostgreSQL's driver takes no {@code Instant}. */
    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
