package vn.dondoc.guidance.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.pack.RulePack;

/**
 * The number in a demand.
 *
 * @param subject what is counted; only thresholds of the same subject are compared
 * @param measure of a count, for people; absent for per cent
 */
record Threshold(
        String subject,
        Comparison comparison,
        BigDecimal amount,
        @Nullable String measure) {

    /** Absent where the demand has no number. */
    static @Nullable Threshold of(Demand demand, RulePack pack) {
        if (demand instanceof Demand.Share share) {
            return percent("share " + name(pack, share.indicator()), share.comparison(), share.percent());
        } else if (demand instanceof Demand.Allotted allotted) {
            return percent("allotted " + name(pack, allotted.indicator()), allotted.comparison(), allotted.percent());
        } else if (demand instanceof Demand.Meeting meeting) {
            return percent("meeting " + meeting.rule() + meeting.units(), meeting.comparison(), meeting.percent());
        } else if (demand instanceof Demand.Change change) {
            String subject = "change " + change.direction() + change.baseline() + name(pack, change.indicator());
            return percent(subject, change.comparison(), change.percent());
        } else if (demand instanceof Demand.Count count) {
            String subject = "count " + name(pack, count.indicator());
            String measure = pack.indicator(count.indicator()).measure();
            return new Threshold(subject, count.comparison(), count.number(), measure);
        } else if (demand instanceof Demand.SendAtLeast several) {
            BigDecimal number = BigDecimal.valueOf(several.number());
            return new Threshold("send " + several.deliverable(), Comparison.AT_LEAST, number, several.deliverable());
        }
        return null;
    }

    private static Threshold percent(String subject, Comparison comparison, BigDecimal percent) {
        return new Threshold(subject, comparison, percent, null);
    }

    private static String name(RulePack pack, String indicator) {
        return pack.indicator(indicator).name();
    }

    List<Change> changesTo(Threshold now) {
        List<Change> changes = new ArrayList<>();
        int direction = now.amount.compareTo(amount);
        if (direction != 0) {
            changes.add(Change.of(direction > 0 ? Aspect.LEVEL_UP : Aspect.LEVEL_DOWN, number(), now.number()));
        }
        if (comparison != now.comparison) {
            changes.add(Change.of(Aspect.COMPARISON, Said.word(comparison), Said.word(now.comparison)));
        }
        return changes;
    }

    private MessageSourceResolvable number() {
        return measure == null ? Said.word("percent", amount) : Said.word("amount", amount, measure);
    }
}
