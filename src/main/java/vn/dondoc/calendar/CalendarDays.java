package vn.dondoc.calendar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.territory.Faults;

/**
 * The calendar as the installation keeps it: read from the rules folder once, when there is none, and held in memory
 * until any node changes it.
 */
@Component
class CalendarDays implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarDays.class);

    private final CalendarStore store;
    private final TransactionTemplate transaction;
    private final Path file;
    private volatile @Nullable Known known;

    CalendarDays(CalendarStore store, TransactionTemplate transaction, @Value("${dondoc.rules-dir}") Path rules) {
        this.store = store;
        this.transaction = transaction;
        this.file = rules.resolve("calendar/vietnam.csv");
    }

    private record Known(long edition, WorkingDays days) {}

    /** The same object as long as nothing changed. */
    WorkingDays workingDays() {
        long edition = store.newest();
        Known held = known;
        if (held == null || held.edition() != edition) {
            held = new Known(edition, CalendarDay.workingDays(store.days().values()));
            known = held;
        }
        return held.days();
    }

    /** The number of the newest edition. */
    long edition() {
        return store.newest();
    }

    /** Keeps the calendar as it is until the transaction ends, once nobody else changes it. */
    void lock() {
        store.lock();
    }

    /** Before the first request; a faulty file stops the start, with every fault, and nothing of it is kept. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(any -> fill());
    }

    private void fill() {
        if (!store.days().isEmpty()) {
            return;
        }
        if (!Files.exists(file)) {
            LOG.warn("No calendar at {}: every Monday to Friday counts as a working day", file);
            return;
        }
        Faults faults = new Faults();
        Collection<CalendarDay> days = CalendarCsv.days(file, faults);
        faults.throwIfRefused();
        store.add(List.copyOf(days));
        LOG.info("Read {} days from {}", days.size(), file);
    }
}
