package vn.dondoc.account.api;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Bounds what one key may ask within a minute, on each node for itself, so that a program gone wild harms nobody. */
@Component
class Pace {

    static final int MOST = 600;
    private static final long MINUTE = 60_000;

    private final InstantSource machine;
    private final Map<Long, Asked> asked = new ConcurrentHashMap<>();

    Pace(@Qualifier("machineTime") InstantSource machine) {
        this.machine = machine;
    }

    private record Asked(long minute, int times) {}

    /** Counts one more; whether it is too much. @param key its id: there are only so many as were made */
    boolean isTooMuch(long key) {
        long minute = machine.millis() / MINUTE;
        return asked.merge(
                                key,
                                new Asked(minute, 1),
                                (before, one) -> before.minute == minute ? new Asked(minute, before.times + 1) : one)
                        .times
                > MOST;
    }
}
