package vn.dondoc.reporting;

/**
 * How many forms stand how in review.
 *
 * @param waiting sent and not yet decided about
 * @param correcting given back and not yet sent again
 * @param overdue those of them whose day for the correction has passed
 */
public record ReviewCounts(int waiting, int correcting, int overdue, int accepted) {}
