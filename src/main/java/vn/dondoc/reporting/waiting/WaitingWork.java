package vn.dondoc.reporting.waiting;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.territory.UnitId;

/**
 * How much waits to be confirmed, for the navigation of every page: files sent by links and forms sent by mail, counted at
 * most once in half a minute, since other nodes take them too. Templates know it as {@code @waitingWork}.
 */
@Component
public class WaitingWork {

    private static final long GOOD_FOR = TimeUnit.SECONDS.toNanos(30);

    private final WaitingForms forms;
    private final Access access;
    private final AtomicReference<Counted> counted =
            new AtomicReference<>(new Counted(Map.of(), System.nanoTime() - GOOD_FOR));

    WaitingWork(WaitingForms forms, Access access) {
        this.forms = forms;
        this.access = access;
    }

    private record Counted(Map<UnitId, Integer> byUnit, long at) {}

    /** For the units that the person signed in may report for; nothing where nobody is. */
    public int count() {
        try {
            return byUnit().entrySet().stream()
                    .filter(unit -> access.mayReportFor(unit.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        } catch (AccessDeniedException nobody) {
            return 0;
        }
    }

    private Map<UnitId, Integer> byUnit() {
        Counted last = counted.get();
        if (System.nanoTime() - last.at() < GOOD_FOR) {
            return last.byUnit();
        }
        Map<UnitId, Integer> byUnit = forms.counts();
        counted.set(new Counted(byUnit, System.nanoTime()));
        return byUnit;
    }

    /** The next to ask counts anew. */
    public void changed() {
        counted.set(new Counted(Map.of(), System.nanoTime() - GOOD_FOR));
    }
}
