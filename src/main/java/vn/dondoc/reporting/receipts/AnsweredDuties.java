package vn.dondoc.reporting.receipts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Due;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** Obligations beside the mails that answer them. */
@Component
public class AnsweredDuties {

    /** Looked up for one mail; a digest speaks of fewer. */
    private static final int MOST = 40;

    private final Reports reports;
    private final Dues dues;
    private final ReceiptRegister register;
    private final ReceiptDesk desk;
    private final Duties duties;
    private final Units units;
    private final Clock clock;

    AnsweredDuties(
            Reports reports,
            Dues dues,
            ReceiptRegister register,
            ReceiptDesk desk,
            Duties duties,
            Units units,
            Clock clock) {
        this.reports = reports;
        this.dues = dues;
        this.register = register;
        this.desk = desk;
        this.duties = duties;
        this.units = units;
        this.clock = clock;
    }

    /** Each as it stands now, in the order given. */
    public List<AnsweredDuty> of(Collection<ReportKey> keys) {
        return keys.stream().limit(MOST).map(this::of).toList();
    }

    private AnsweredDuty of(ReportKey key) {
        return reports.find(key).map(report -> owed(key, report)).orElseGet(() -> unowed(key));
    }

    private AnsweredDuty owed(ReportKey key, Report report) {
        Due due = dues.of(report);
        Receipt received = register.standing(report.pack().name(), key).stream()
                .findFirst()
                .map(ReceiptRegister.Entry::receipt)
                .orElse(null);
        boolean late = received == null && due != null && due.isPast(clock.instant());
        return new AnsweredDuty(
                key, report.unit(), report.rule().title(), due, received, late, desk.mayRecordFor(key.unit()));
    }

    /** A target, or something no longer asked for. */
    private AnsweredDuty unowed(ReportKey key) {
        return new AnsweredDuty(
                key, units.territory().find(key.unit()).orElse(null), key.rule(), null, null, false, false);
    }

    /** Whether the unit owes it, as a report or a task. */
    public boolean isOwed(ReportKey key) {
        return reports.find(key).isPresent();
    }

    /** Whether the person signed in looks after that unit: staff, and offices for the units below their own. */
    public boolean mayRecordFor(UnitId unit) {
        return desk.mayRecordFor(unit);
    }

    /**
     * Something that a mail may be about.
     *
     * @param name {@code BC-6T@2020-H1}
     */
    public record Choice(String name, String title) {}

    /** What the person signed in may record this year, by due day. */
    public List<Choice> choices() {
        return duties.of(LocalDate.now(clock).getYear()).stream()
                .map(duty -> new Choice(duty.name(), duty.rule().title() + " – " + duty.period()))
                .toList();
    }

    /** The duty with that name, of that unit; empty if the name is none. */
    public Optional<ReportKey> parse(String name, UnitId unit) {
        return Duty.Name.parse(name).map(parsed -> new ReportKey(parsed.rule(), unit, parsed.period()));
    }
}
