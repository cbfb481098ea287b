package vn.dondoc.guidance.facts;

/**
 * The verdict on a duty. {@code verdicts.drl} alone gives it.
 *
 * @param verdict one of the six: {@code MET}, {@code NOT_MET}, {@code NOT_YET_DUE}, {@code UNKNOWN}, {@code WAIVED},
 *     {@code NOT_APPLICABLE}
 * @param state what lies behind it: {@code on_time}, {@code late} …
 */
public record Judged(Duty duty, String verdict, String state) implements Spoken {}
