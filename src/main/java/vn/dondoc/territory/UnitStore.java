package vn.dondoc.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The tables of units. Read whole, within the caller's transaction and connection, into values that live longer than
 * both: for that plain SQL is simpler and lighter than entities.
 */
@Repository
class UnitStore {

    private final JdbcTemplate jdbc;

    UnitStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the last import; 0 before the first. */
    long revision() {
        Long last = jdbc.queryForObject("select max(revision) from unit_revision", Long.class);
        return last == null ? 0 : last;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another import took this revision meanwhile */
    void begin(long revision, Instant at, String by, String source) {
        jdbc.update(
                "insert into unit_revision (revision, recorded_at, recorded_by, source) values (?, ?, ?, ?)",
                revision,
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                by,
                source);
    }

    List<Unit> units() {
        Map<String, List<Unit.Parentage>> parents = new HashMap<>();
        jdbc.query(
                "select p.unit_id, p.parent_id, p.valid_from, p.valid_until from unit_parent p"
                        + " join unit u on u.id = p.unit_id and u.revision = p.revision order by p.unit_id, p.valid_from",
                row -> {
                    parents.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                            .add(new Unit.Parentage(UnitId.parse(row.getString(2)), day(row, 3), dayOrNull(row, 4)));
                });
        return jdbc.query(
                "select id, level, type, name, residential_areas, valid_until from unit",
                (row, number) -> unit(row, parents.getOrDefault(row.getString(1), List.of())));
    }

    private static Unit unit(ResultSet row, List<Unit.Parentage> parents) throws SQLException {
        return new Unit(
                UnitId.parse(row.getString(1)),
                Level.ofCode(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Integer.class),
                dayOrNull(row, 6),
                parents);
    }

    void add(Collection<Unit> units, long revision) {
        jdbc.batchUpdate(
                "insert into unit (level, type, name, sort_key, residential_areas, valid_until, revision, code,"
                        + " valid_from, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                units.stream()
                        .map(unit -> {
                            List<@Nullable Object> row = attributes(unit, revision);
                            row.add(unit.code());
                            row.add(unit.id().from());
                            row.add(unit.id().toString());
                            return row.toArray();
                        })
                        .toList());
    }

    void change(Collection<Unit> units, long revision) {
        jdbc.batchUpdate(
                "update unit set level = ?, type = ?, name = ?, sort_key = ?, residential_areas = ?, valid_until = ?,"
                        + " revision = ? where id = ?",
                units.stream()
                        .map(unit -> {
                            List<@Nullable Object> row = attributes(unit, revision);
                            row.add(unit.id().toString());
                            return row.toArray();
                        })
                        .toList());
    }

    private static List<@Nullable Object> attributes(Unit unit, long revision) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(unit.level().code());
        row.add(unit.type());
        row.add(unit.name());
        row.add(Vietnamese.sortKey(unit.name()));
        row.add(unit.residentialAreas());
        row.add(unit.until());
        row.add(revision);
        return row;
    }

    /** After all units are there, since a list may name a parent after its children. */
    void addParents(Collection<Unit> units, long revision) {
        jdbc.batchUpdate(
                "insert into unit_parent (unit_id, revision, parent_id, valid_from, valid_until) values (?, ?, ?, ?, ?)",
                units.stream()
                        .flatMap(unit -> unit.parents().stream().map(parentage -> new @Nullable Object[] {
                            unit.id().toString(),
                            revision,
                            parentage.parent().toString(),
                            parentage.from(),
                            parentage.until()
                        }))
                        .toList());
    }

    List<Succession> successions() {
        return jdbc.query(
                "select unit_id, successor_id, valid_from, extent from unit_successor order by unit_id, successor_id",
                (row, number) -> new Succession(
                        UnitId.parse(row.getString(1)),
                        UnitId.parse(row.getString(2)),
                        day(row, 3),
                        row.getString(4).equals("full")));
    }

    void addSuccessions(Collection<Succession> successions, long revision) {
        jdbc.batchUpdate(
                "insert into unit_successor (unit_id, successor_id, valid_from, extent, revision) values (?, ?, ?, ?, ?)",
                successions.stream()
                        .map(succession -> new Object[] {
                            succession.unit().toString(),
                            succession.successor().toString(),
                            succession.from(),
                            succession.whole() ? "full" : "partial",
                            revision
                        })
                        .toList());
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate dayOrNull(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
