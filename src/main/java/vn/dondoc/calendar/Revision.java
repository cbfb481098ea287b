package vn.dondoc.calendar;

import java.time.Instant;

/**
 * How often something has changed.
 *
 * @param number counted from 0; never smaller later
 * @param at the last time
 */
public record Revision(int number, Instant at) {

    /** Of both together. */
    public Revision and(Revision other) {
        return new Revision(number + other.number, at.isAfter(other.at) ? at : other.at);
    }
}
