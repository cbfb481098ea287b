package vn.dondoc.reporting.review;

import java.time.Instant;

/**
 * A version of a form, without what stands in it.
 *
 * @param sent false for a draft
 * @param door as {@link vn.dondoc.reporting.Receipt.Door} names it
 */
public record SavedVersion(
        long id, int number, boolean sent, boolean nothingDone, Instant at, String by, String door) {}
