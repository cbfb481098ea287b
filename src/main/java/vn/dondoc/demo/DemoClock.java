package vn.dondoc.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration: runs on from the moment it was last set to. Only domain time moves with it; sessions
 * and tokens keep to the time of the machine.
 */
@Component
@Profile("demo")
class DemoClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock machine = Clock.system(ZONE);
    private volatile Duration shift = Duration.ZERO;

    /** From now on it is {@code moment}. */
    void set(Instant moment) {
        shift = Duration.between(machine.instant(), moment);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), shift);
    }
}
