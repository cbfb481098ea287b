package vn.dondoc.calendar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.territory.Faults;

/** The calendar as the installation keeps it: read from the rules folder once, when there is none. */
@Repository
class CalendarDays implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarDays.class);

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Path file;
    private volatile @Nullable WorkingDays known;

    CalendarDays(
            JdbcClient database,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            @Value("${dondoc.rules-dir}") Path rules) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.file = rules.resolve("calendar/vietnam.csv");
    }

    /** The same object as long as nothing changed. */
    WorkingDays workingDays() {
        WorkingDays days = known;
        if (days == null) {
            days = CalendarDay.workingDays(all());
            known = days;
        }
        return days;
    }

    /** Before the first request; a faulty file stops the start, with every fault, and nothing of it is kept. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(any -> fill());
    }

    private void fill() {
        if (!all().isEmpty()) {
            return;
        }
        if (!Files.exists(file)) {
            LOG.warn("No calendar at {}: every Monday to Friday counts as a working day", file);
            return;
        }
        Faults faults = new Faults();
        List<CalendarDay> days = CalendarCsv.days(file, faults);
        faults.throwIfRefused();
        insert(days);
        LOG.info("Read {} days from {}", days.size(), file);
    }

    private void insert(List<CalendarDay> days) {
        batches.batchUpdate("insert into calendar_day values (?, ?, ?, ?, ?, ?, ?)", days, days.size(), (row, day) -> {
            row.setObject(1, day.day());
            row.setBoolean(2, day.works());
            row.setString(3, day.kind());
            row.setString(4, day.name());
            row.setString(5, day.appliesTo());
            row.setString(6, day.source());
            row.setString(7, day.confidence());
        });
    }

    private List<CalendarDay> all() {
        return database.sql("select * from calendar_day order by on_day")
                .query((row, number) -> new CalendarDay(
                        row.getObject("on_day", LocalDate.class),
                        row.getBoolean("works"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("applies_to"),
                        row.getString("source"),
                        row.getString("confidence")))
                .list();
    }
}
