package vn.dondoc.compliance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.territory.Unit;

/**
 * A figure that somebody should look at; changes no verdict.
 *
 * @param kind what is doubtful, as {@code rules/chung} names it: {@code differs-below} …
 * @param indicator absent if it is the whole report
 * @param said what the unit says
 * @param other what it is held against
 */
public record Finding(
        Unit unit, Period period, String kind, @Nullable Indicator indicator, BigDecimal said, BigDecimal other) {

    /** In one sentence, for people. */
    public MessageSourceResolvable words() {
        String name = indicator == null ? "" : indicator.name();
        return new DefaultMessageSourceResolvable(
                new String[] {"compliance.finding." + kind}, new Object[] {name, said, other});
    }
}
