package vn.dondoc.reporting.form;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Two who write in the same moment are told apart by the database; the second meets what the first left. */
final class Again {

    private static final Logger LOG = LoggerFactory.getLogger(Again.class);

    /** So often at most somebody else is faster by chance. */
    private static final int TIMES = 4;

    private Again() {}

    /** @param work a transaction of its own, to be done until nobody comes between */
    static <T> T until(Supplier<T> work) {
        for (int time = 1; time < TIMES; time++) {
            try {
                return work.get();
            } catch (OptimisticLockingFailureException | DataIntegrityViolationException faster) {
                LOG.debug("Written by two at once: {}", faster.getMessage());
            }
        }
        return work.get();
    }
}
