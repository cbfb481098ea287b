package vn.dondoc.calendar;

/** Why a pack was planned anew. */
public enum Cause {
    /** A version of it was adopted. */
    ADOPTED,
    /** Units were founded, merged, renamed or dissolved. */
    UNITS,
    /** The days off changed. */
    CALENDAR,
    /** An office entered an event, a document that came, or a day. */
    ENTERED
}
