package vn.dondoc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** Who is away when, and who stands in. Each enters their own; it ends by itself. */
@Service
@Transactional
public class Absences {

    private static final int MOST_DAYS = 366;

    private final JdbcClient jdbc;
    private final Officers officers;
    private final Units units;
    private final Access access;
    private final Clock clock;

    Absences(JdbcClient jdbc, Officers officers, Units units, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /** Of everyone who is away on that day; one query. */
    @Transactional(readOnly = true)
    public List<Absence> on(LocalDate day) {
        return jdbc.sql("select * from absence where ended_at is null and from_day <= ? and until_day >= ? order by id")
                .params(day, day)
                .query(Absences::absence)
                .list();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getString("username"),
                row.getString("deputy"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    /** The one that the person signed in has entered and that is not over. */
    @Transactional(readOnly = true)
    Optional<Absence> own() {
        return jdbc.sql("select * from absence where username = ? and ended_at is null and until_day >= ?")
                .params(access.current().username(), today())
                .query(Absences::absence)
                .optional();
    }

    /** Who may stand in for the person signed in: who can open the same forms, of the same unit or one above it. */
    @Transactional(readOnly = true)
    List<Officer> candidates() {
        Officer self = access.current();
        UnitTree tree = units.territory().on(today());
        List<Unit> reach = self.offices().stream()
                .flatMap(office -> tree.pathUp(office.unit()).stream())
                .toList();
        return officers.on(today()).stream()
                .filter(other -> !other.username().equals(self.username()) && other.email() != null)
                .filter(other -> other.offices().stream().anyMatch(office -> standsIn(office, reach)))
                .sorted(Comparator.comparingInt(other -> closest(other, reach)))
                .toList();
    }

    /** Those of the same unit before those above it. */
    private static int closest(Officer other, List<Unit> reach) {
        return other.offices().stream()
                .filter(office -> standsIn(office, reach))
                .mapToInt(office -> reach.stream().map(Unit::id).toList().indexOf(office.unit()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean standsIn(OfficeHeld office, List<Unit> reach) {
        return office.role().reports()
                && reach.stream().anyMatch(unit -> unit.id().equals(office.unit()));
    }

    /**
     * Enters an absence of the person signed in; it replaces the one entered before.
     *
     * @throws vn.dondoc.territory.RefusedException with every fault; its path is the name of the part at fault
     */
    void enter(String deputy, LocalDate from, LocalDate until) {
        Faults faults = new Faults();
        if (Stream.of(today(), from).anyMatch(until::isBefore) || until.isAfter(from.plusDays(MOST_DAYS))) {
            faults.add(Fault.at("until", 0, "account.fault.away.until"));
        }
        if (candidates().stream().noneMatch(officer -> officer.username().equals(deputy))) {
            faults.add(Fault.at("deputy", 0, "account.fault.away.deputy"));
        }
        faults.throwIfRefused();
        end();
        jdbc.sql("insert into absence (username, deputy, from_day, until_day, entered_at) values (?, ?, ?, ?, ?)")
                .params(
                        access.current().username(),
                        deputy,
                        from,
                        until,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The person signed in is back, or does not go. */
    void end() {
        jdbc.sql("update absence set ended_at = ? where username = ? and ended_at is null")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        access.current().username())
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
