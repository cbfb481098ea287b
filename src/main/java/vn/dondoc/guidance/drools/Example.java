package vn.dondoc.guidance.drools;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.facts.Attained;
import vn.dondoc.guidance.facts.Count;
import vn.dondoc.guidance.facts.Duty;
import vn.dondoc.guidance.facts.Quota;
import vn.dondoc.guidance.facts.Receipt;
import vn.dondoc.guidance.facts.Tally;
import vn.dondoc.guidance.facts.Trend;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;

/**
 * One example of a rule as Drools is given it: a made-up unit whose duty has an abstract due moment.
 *
 * @param line line of the rule file
 * @param words what is given: as the planner wrote it, or a message key of a generated one
 * @param generated whether the words are a message key
 * @param facts all that is given
 * @param verdict the one expected
 */
record Example(Rule rule, int line, String words, boolean generated, List<Object> facts, String verdict) {

    /** Any moment will do; examples stand on either side of it. */
    private static final Instant DUE = Instant.EPOCH;

    private static final int DAY = 24 * 60 * 60;
    private static final String PERIOD = "ví dụ";

    /** A figure that the planner wrote, judged after the due moment. */
    static Example written(RulePack pack, Rule rule, Rule.Example example, String who) {
        List<Object> facts = start(pack, rule, who, true);
        if (rule.demand() instanceof Demand.Measured measured) {
            facts.add(measure(pack, rule, measured, example, who));
        }
        return new Example(rule, example.line(), example.words(), false, facts, example.met() ? "MET" : "NOT_MET");
    }

    /** Of two figures the second is what the first is held against; a share without one is of 100. */
    private static Object measure(RulePack pack, Rule rule, Demand.Measured demand, Rule.Example example, String who) {
        String tier = rule.scope().levels().get(0).code();
        long value = example.value();
        long whole = example.whole() == null ? 100 : example.whole();
        if (demand instanceof Demand.Share share) {
            return new Tally(who, tier, share.indicator(), PERIOD, value, value, whole);
        } else if (demand instanceof Demand.Count count) {
            long scaled = scaled(pack.indicator(count.indicator()), value);
            return new Count(who, tier, count.indicator(), PERIOD, scaled, scaled);
        } else if (demand instanceof Demand.Allotted allotted) {
            Indicator indicator = pack.indicator(allotted.indicator());
            long scaled = scaled(indicator, value);
            return new Quota(who, tier, indicator.code(), PERIOD, scaled, scaled, scaled(indicator, whole));
        } else if (demand instanceof Demand.Change change) {
            Indicator indicator = pack.indicator(change.indicator());
            long scaled = scaled(indicator, value);
            long base = scaled(indicator, whole);
            String since = change.baseline().code();
            return new Trend(who, tier, indicator.code(), PERIOD, since, scaled, scaled, base, base);
        }
        return new Attained(rule.code(), who, PERIOD, value, value, whole);
    }

    /**
     * What came in how long before or after the due moment.
     *
     * @param seconds when the last of what is owed came, from the due moment; absent = it did not
     */
    static Example generated(
            RulePack pack, Rule rule, String key, boolean past, @Nullable Integer seconds, String verdict, String who) {
        List<Object> facts = start(pack, rule, who, past);
        int owed = rule.owed();
        for (int number = 1; number < owed; number++) {
            facts.add(new Receipt(rule.code(), who, PERIOD, number, DUE.minusSeconds(10L * DAY)));
        }
        if (seconds != null) {
            facts.add(new Receipt(rule.code(), who, PERIOD, owed, DUE.plusSeconds(seconds)));
        }
        return new Example(rule, rule.line(), key, true, facts, verdict);
    }

    /** Those that every report and task has: the day before, the day itself, the day after, never. */
    static List<Example> generated(RulePack pack, Rule rule, String who) {
        if (!isDated(rule)) {
            return List.of(
                    generated(pack, rule, "received", false, 0, "MET", who + "a"),
                    generated(pack, rule, "not-received", false, null, "NOT_YET_DUE", who + "b"));
        }
        return List.of(
                generated(pack, rule, "day-before", true, -DAY - 1, "MET", who + "a"),
                generated(pack, rule, "last-day", true, -1, "MET", who + "b"),
                generated(pack, rule, "day-after", true, 0, "NOT_MET", who + "c"),
                generated(pack, rule, "missing", true, null, "NOT_MET", who + "d"),
                generated(pack, rule, "not-received", false, null, "NOT_YET_DUE", who + "e"));
    }

    /** Where {@code Áp dụng khi} does not hold, and where there is nothing to hold the figure against. */
    static List<Example> notApplicable(RulePack pack, Rule rule, String who) {
        List<Example> examples = new ArrayList<>();
        Rule.Condition condition = rule.condition();
        if (condition != null && failing(pack, condition) >= 0) {
            List<Object> facts = start(pack, rule, who + "x", true);
            facts.removeIf(Count.class::isInstance);
            facts.add(figure(rule, condition, failing(pack, condition), who + "x"));
            examples.add(new Example(rule, rule.line(), "condition-fails", true, facts, "NOT_APPLICABLE"));
        }
        if (rule.demand() instanceof Demand.Measured measured && measured.isPercent()) {
            List<Object> facts = start(pack, rule, who + "y", true);
            Rule.Example nothing = new Rule.Example("0/0", 0, 0L, false, rule.line());
            facts.add(measure(pack, rule, measured, nothing, who + "y"));
            examples.add(new Example(rule, rule.line(), "nothing-to-compare", true, facts, "NOT_APPLICABLE"));
        }
        return examples;
    }

    /** The figure nearest to the condition's number for which it does not hold; negative if there is none. */
    private static long failing(RulePack pack, Rule.Condition condition) {
        long number = scaled(pack.indicator(condition.indicator()), condition.number());
        return switch (condition.comparison()) {
            case AT_LEAST -> number - 1;
            case AT_MOST -> number + 1;
            case MORE_THAN, LESS_THAN -> number;
        };
    }

    private static List<Object> start(RulePack pack, Rule rule, String who, boolean past) {
        List<Object> facts = new ArrayList<>();
        facts.add(new Duty(
                rule.code(),
                who,
                PERIOD,
                rule.kind().name().toLowerCase(Locale.ROOT),
                true,
                rule.condition() != null,
                isLimit(rule.demand()),
                isDated(rule) || past ? DUE : null,
                past,
                false,
                rule.deadline() instanceof Deadline.Waiting));
        if (rule.condition() != null) {
            facts.add(holding(pack, rule, rule.condition(), who));
        }
        return facts;
    }

    /** The smallest figure that makes {@code Áp dụng khi} hold. */
    private static Count holding(RulePack pack, Rule rule, Rule.Condition condition, String who) {
        long number = scaled(pack.indicator(condition.indicator()), condition.number());
        long value = switch (condition.comparison()) {
            case AT_LEAST, AT_MOST -> number;
            case MORE_THAN -> number + 1;
            case LESS_THAN -> number - 1;
        };
        return figure(rule, condition, value, who);
    }

    private static Count figure(Rule rule, Rule.Condition condition, long value, String who) {
        String tier = rule.scope().levels().get(0).code();
        return new Count(who, tier, condition.indicator(), PERIOD, value, value);
    }

    private static boolean isLimit(Demand demand) {
        return demand instanceof Demand.Measured measured
                && measured.comparison().isUpperLimit();
    }

    private static boolean isDated(Rule rule) {
        return !(rule.deadline() instanceof Deadline.Waiting
                || rule.deadline() instanceof Deadline.Occasion
                || rule.deadline() instanceof Deadline.NoDay);
    }

    private static long scaled(Indicator indicator, long value) {
        return Math.multiplyExact(value, (long) Math.pow(10, indicator.type().decimals()));
    }
}
