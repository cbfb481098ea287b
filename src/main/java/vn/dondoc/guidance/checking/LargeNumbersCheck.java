package vn.dondoc.guidance.checking;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.facts.Quota;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;

/** No number is so large that it could not be held against a percentage exactly: 83 trillion, more than any budget. */
final class LargeNumbersCheck implements PackCheck {

    private static final String ALLOTMENTS = "allotments.csv";
    private static final String FAULT = "guidance.fault.number-too-large";

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Rule rule : pack.rules()) {
            BigDecimal most = most(pack.indicators().get(indicator(rule.demand())));
            tooLarge(numbers(rule), most)
                    .ifPresent(number -> findings.fault(rule, FAULT, number, most.toPlainString()));
            Rule.Condition condition = rule.condition();
            if (condition != null) {
                BigDecimal bound = most(pack.indicators().get(condition.indicator()));
                tooLarge(Stream.of(BigDecimal.valueOf(condition.number())), bound)
                        .ifPresent(number -> findings.fault(rule, FAULT, number, bound.toPlainString()));
            }
        }
        for (Map.Entry<String, Map<String, Long>> allotted : pack.allotments().entrySet()) {
            BigDecimal most = most(pack.indicators().get(allotted.getKey()));
            tooLarge(allotted.getValue().values().stream().map(BigDecimal::valueOf), most)
                    .ifPresent(number -> findings.fault(ALLOTMENTS, 0, FAULT, number, most.toPlainString()));
        }
    }

    private static Optional<String> tooLarge(Stream<BigDecimal> numbers, BigDecimal most) {
        return numbers.filter(number -> number.compareTo(most) > 0).findFirst().map(BigDecimal::toPlainString);
    }

    /** Areas and days are judged in ten-thousandths. */
    private static BigDecimal most(@Nullable Indicator indicator) {
        int decimals = indicator == null ? 0 : indicator.type().decimals();
        return BigDecimal.valueOf((long) (Quota.MOST / Math.pow(10, decimals)));
    }

    private static Stream<BigDecimal> numbers(Rule rule) {
        Stream<BigDecimal> examples = rule.examples().stream()
                .flatMap(example -> Stream.of(example.value(), example.whole() == null ? 0L : example.whole()))
                .map(BigDecimal::valueOf);
        return rule.demand() instanceof Demand.Count count
                ? Stream.concat(Stream.of(count.number()), examples)
                : examples;
    }

    private static String indicator(Demand demand) {
        if (demand instanceof Demand.Count count) {
            return count.indicator();
        } else if (demand instanceof Demand.Allotted allotted) {
            return allotted.indicator();
        }
        return demand instanceof Demand.Change change ? change.indicator() : "";
    }
}
