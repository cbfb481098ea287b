package vn.dondoc.guidance.language;

/** How far a rule is followed up. */
public enum Severity {
    /** {@code trọng tâm}: also reaches the leaders. */
    KEY,
    /** {@code thường xuyên}: the ladder. */
    NORMAL,
    /** {@code theo dõi}: dashboard only, no mail. */
    WATCH
}
