package vn.dondoc.reporting.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.figures.YearOfFigures.Said;
import vn.dondoc.territory.PageMemory;
import vn.dondoc.territory.UnitId;

/**
 * The figures of some years, held in memory. Before each use one small statement asks how many the database has.
 *
 * <p>Why their number is enough: figures are only ever added, so of any two moments the figures committed by the one are
 * among those committed by the other; where they are as many they are the same, whoever wrote them, on whichever node
 * and in whatever order they were committed. That does not hold for a transaction that has itself added some, which sees
 * its own and not yet those of others: it asks the database, and nothing that it sees is kept.
 */
final class FigureMemory {

    private static final Logger LOG = LoggerFactory.getLogger(FigureMemory.class);

    /** About a hundred bytes each. What is larger is asked of the database each time. */
    static final long MOST_KEPT = 2_000_000;

    /** While others go on adding it may take more than one look. */
    private static final int LOOKS = 3;

    private static final int BATCH = 1000;

    /** More than so many units that changed are read together with all others. */
    private static final int MOST_SINGLE_UNITS = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Map<Integer, YearOfFigures> years = new ConcurrentHashMap<>();

    /** How many there are of a year. */
    private record Size(int year) {}

    private record Added(int year, UnitId unit) {}

    FigureMemory(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @return absent where the database has to be asked */
    @Nullable
    YearOfFigures of(int year) {
        if (TransactionSynchronizationManager.hasResource(FigureMemory.class)) {
            return null;
        }
        for (int look = 0; look < LOOKS; look++) {
            long size = PageMemory.once(new Size(year), () -> size(year));
            YearOfFigures known = years.get(year);
            if (known != null && known.size() == size) {
                return known;
            } else if (size + others(year) > MOST_KEPT) {
                return null;
            }
            // Only what was found to be whole at a moment is shown to others; until then it is a trial.
            YearOfFigures read = read(year, known);
            PageMemory.forget();
            if (read.size() == size(year)) {
                years.put(year, read);
                return read;
            }
        }
        LOG.warn("The figures of {} are read anew each time: they are not as many as were noted", year);
        return null;
    }

    private long size(int year) {
        return jdbc.sql("select coalesce(sum(figures), 0) from figure_added where period_year = ?")
                .param(year)
                .query(Long.class)
                .single();
    }

    private long others(int year) {
        return years.entrySet().stream()
                .filter(entry -> entry.getKey() != year)
                .mapToLong(entry -> entry.getValue().size())
                .sum();
    }

    private YearOfFigures read(int year, @Nullable YearOfFigures known) {
        if (known == null) {
            return new YearOfFigures(all(year));
        }
        Set<UnitId> changed = changed(year, known);
        return changed.size() > MOST_SINGLE_UNITS
                ? new YearOfFigures(all(year))
                : known.with(changed, of(year, changed));
    }

    /** The units of which the database has more or fewer than are known. */
    private Set<UnitId> changed(int year, YearOfFigures known) {
        Map<UnitId, Long> sizes = new HashMap<>();
        jdbc.sql("select unit, sum(figures) as figures from figure_added where period_year = ? group by unit")
                .param(year)
                .query(row -> {
                    sizes.put(UnitId.parse(row.getString("unit")), row.getLong("figures"));
                });
        Set<UnitId> units = new HashSet<>(known.units());
        units.addAll(sizes.keySet());
        return units.stream()
                .filter(unit -> sizes.getOrDefault(unit, 0L) != known.size(unit))
                .collect(Collectors.toSet());
    }

    private List<Said> all(int year) {
        return jdbc.sql("select id, unit, indicator, period, amount, recorded_at from figure where period_year = ?")
                .param(year)
                .query(new Rows()::said)
                .list();
    }

    private List<Said> of(int year, Collection<UnitId> units) {
        return jdbc.sql("""
                        select id, unit, indicator, period, amount, recorded_at from figure
                        where period_year = ? and unit = any (?)
                        """)
                .params(year, units.stream().map(UnitId::toString).toArray(String[]::new))
                .query(new Rows()::said)
                .list();
    }

    /** Notes what is being added, and that this transaction sees what nobody else does. */
    void noteAdded(Collection<StoredFigures.Statement> statements) {
        keepToItself();
        Map<Added, Long> added = statements.stream()
                .map(said -> new Added(said.period().year(), said.unit()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String insert = "insert into figure_added (period_year, unit, figures) values (?, ?, ?)";
        batches.batchUpdate(insert, added.entrySet(), BATCH, (row, one) -> {
            row.setInt(1, one.getKey().year());
            row.setString(2, one.getKey().unit().toString());
            row.setLong(3, one.getValue());
        });
    }

    private static void keepToItself() {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(FigureMemory.class)) {
            TransactionSynchronizationManager.bindResource(FigureMemory.class, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(FigureMemory.class);
                }
            });
        }
    }

    /** Few indicators, periods, moments and units, each many times: held once. */
    private static final class Rows {

        private final Map<String, UnitId> units = new HashMap<>();
        private final Map<String, String> indicators = new HashMap<>();
        private final Map<String, Period> periods = new HashMap<>();
        private final Map<Instant, Instant> moments = new HashMap<>();

        Said said(ResultSet row, int number) throws SQLException {
            return new Said(
                    row.getLong("id"),
                    units.computeIfAbsent(row.getString("unit"), UnitId::parse),
                    indicators.computeIfAbsent(row.getString("indicator"), Function.identity()),
                    periods.computeIfAbsent(row.getString("period"), Period::parse),
                    row.getBigDecimal("amount"),
                    moments.computeIfAbsent(StoredFigures.instant(row, "recorded_at"), Function.identity()));
        }
    }
}
