package vn.dondoc.guidance.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something counted.
 *
 * @param code {@code [a-z0-9-]{2,40}}
 * @param phrases how sentences name it
 * @param name how forms name it
 * @param type what kind of value it is
 * @param measure unit of measure for people: khu dân cư, đồng, m²
 * @param addsUp how a unit's figure follows from those below it
 * @param numerator of a ratio: the indicator above the line; absent otherwise
 * @param denominator indicator code or {@code units:<level>}; absent = no share can be asked of it
 * @param counted over which time
 * @param partOf indicator that it may not exceed; absent = none
 * @param line line in indicators.csv
 */
public record Indicator(
        String code,
        List<String> phrases,
        String name,
        Type type,
        String measure,
        AddsUp addsUp,
        @Nullable String numerator,
        @Nullable String denominator,
        Counted counted,
        @Nullable String partOf,
        int line) {

    /** Prefix of a denominator that counts registered units of a level. */
    public static final String UNITS = "units:";

    /** What kind of value. Ratios are computed, never entered. */
    public enum Type {
        COUNT,
        MONEY,
        AREA,
        DAYS,
        TEXT,
        DOCUMENTS,
        RATIO;

        public boolean isNumber() {
            return this != TEXT && this != DOCUMENTS;
        }

        /** How many decimals a figure may have; areas and days are kept and judged in ten-thousandths. */
        public int decimals() {
            return this == AREA || this == DAYS ? 4 : 0;
        }

        /** Whether people enter it on a form. */
        public boolean isEntered() {
            return this != RATIO;
        }
    }

    /** How it adds up over the tree. */
    public enum AddsUp {
        SUM,
        OWN_PLUS_CHILDREN,
        NONE
    }

    /** Over which time it is counted. */
    public enum Counted {
        IN_PERIOD,
        SINCE_1_JANUARY,
        AT_DATE
    }
}
