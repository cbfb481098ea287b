package vn.dondoc.guidance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The newest adopted version of a pack, without its contents.
 *
 * @param version counted from 1 for each name
 * @param digest of the files, hexadecimal
 * @param from first day in force, inclusive
 * @param until last day in force, inclusive
 * @param adoptedBy sign-in name
 */
public record NewestPack(
        String name,
        int version,
        String digest,
        LocalDate from,
        LocalDate until,
        Instant adoptedAt,
        String adoptedBy) {}
