package vn.dondoc.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One adopted version of a pack, without its contents.
 *
 * @param version counted from 1 for each name
 * @param digest of the files, hexadecimal
 * @param from first day in force, inclusive
 * @param until last day in force, inclusive
 * @param adoptedAt when, in real time of the domain clock
 * @param adoptedBy sign-in name
 */
public record VersionHead(
        String name, int version, String digest, LocalDate from, LocalDate until, Instant adoptedAt, String adoptedBy) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The day it was adopted on, where the offices are. */
    public LocalDate adoptedOn() {
        return adoptedAt.atZone(ZONE).toLocalDate();
    }
}
