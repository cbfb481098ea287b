package vn.dondoc.guidance.language;

/** How a figure is held against its threshold. */
public enum Comparison {
    /** {@code ít nhất, tối thiểu, từ … trở lên}, a bare number, {@code tất cả}. */
    AT_LEAST,
    /** {@code trên}. */
    MORE_THAN,
    /** {@code không quá, tối đa}. */
    AT_MOST,
    /** {@code dưới}. */
    LESS_THAN;

    /** Whether it is an upper limit: then it can be broken before its day, but met only after it. */
    public boolean isUpperLimit() {
        return this == AT_MOST || this == LESS_THAN;
    }
}
