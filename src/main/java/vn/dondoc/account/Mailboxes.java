package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** The shared mailboxes of offices: addresses that get what the person in charge gets. */
@Service
@Transactional
public class Mailboxes {

    private static final int MOST_OF_A_UNIT = 3;
    /** As much as the outbox keeps of whom a mail is for. */
    private static final int LONGEST = 100;

    /** One address of one office. */
    public record Mailbox(UnitId unit, String address) {}

    private final JdbcClient jdbc;
    private final Units units;
    private final Access access;
    private final Clock clock;

    Mailboxes(JdbcClient jdbc, Units units, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /** All there are, by unit; one query. */
    @Transactional(readOnly = true)
    public List<Mailbox> all() {
        return jdbc.sql("select unit, address from unit_mailbox order by unit, address")
                .query((row, number) -> new Mailbox(UnitId.parse(row.getString("unit")), row.getString("address")))
                .list();
    }

    /** Those of one unit, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> of(UnitId unit) {
        return jdbc.sql("select address from unit_mailbox where unit = ? order by address")
                .param(unit.toString())
                .query(String.class)
                .list();
    }

    /**
     * Adds an address to the unit that has this code today; twice is once.
     *
     * @throws vn.dondoc.territory.RefusedException with every fault; its path is the name of the part at fault
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    void add(String code, String typed) {
        String address = PlainText.of(typed).toLowerCase(Locale.ROOT);
        Unit unit = units.territory()
                .on(LocalDate.now(clock))
                .find(PlainText.of(code))
                .orElse(null);
        Faults faults = new Faults();
        if (!Addresses.isOne(address) || address.length() > LONGEST) {
            faults.add(Fault.at("address", 0, "account.fault.email"));
        }
        if (unit == null) {
            faults.add(Fault.at("unit", 0, "account.fault.unit", PlainText.of(code)));
        } else {
            access.requireSee(unit.id());
            List<String> known = of(unit.id());
            if (known.contains(address)) {
                return;
            }
            if (known.size() >= MOST_OF_A_UNIT) {
                faults.add(Fault.at("address", 0, "account.fault.mailboxes", MOST_OF_A_UNIT));
            }
        }
        faults.throwIfRefused();
        if (unit != null) {
            jdbc.sql("insert into unit_mailbox (unit, address, added_by, added_at) values (?, ?, ?, ?)")
                    .params(
                            unit.id().toString(),
                            address,
                            access.current().username(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** From now on nothing is sent there for this unit. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    void remove(UnitId unit, String address) {
        access.requireSee(unit);
        jdbc.sql("delete from unit_mailbox where unit = ? and address = ?")
                .params(unit.toString(), address)
                .update();
    }
}
