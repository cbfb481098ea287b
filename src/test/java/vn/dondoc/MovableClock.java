package vn.dondoc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The clock of tests: stands still until moved. */
@Primary
@TestComponent
public class MovableClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Where each test begins: a Tuesday, four days before the year's reports are due. */
    public static final String START = "2020-11-17T08:00";

    private volatile Instant now = at(START);

    /** The instant of a local date-time in Vietnam, {@code 2020-11-17T08:00}. */
    public static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(ZONE).toInstant();
    }

    public void moveTo(String localDateTime) {
        now = at(localDateTime);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
