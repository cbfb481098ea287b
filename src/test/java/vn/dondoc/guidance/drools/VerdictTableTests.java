package vn.dondoc.guidance.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.guidance.drools.PackFixture.aCount;
import static vn.dondoc.guidance.drools.PackFixture.aMeeting;
import static vn.dondoc.guidance.drools.PackFixture.aPack;
import static vn.dondoc.guidance.drools.PackFixture.aReport;
import static vn.dondoc.guidance.drools.PackFixture.aRule;
import static vn.dondoc.guidance.drools.PackFixture.aShare;
import static vn.dondoc.guidance.drools.PackFixture.aTask;
import static vn.dondoc.guidance.drools.PackFixture.anAllotted;
import static vn.dondoc.guidance.drools.PackFixture.onlyIf;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.facts.Attained;
import vn.dondoc.guidance.facts.Count;
import vn.dondoc.guidance.facts.Duty;
import vn.dondoc.guidance.facts.Judged;
import vn.dondoc.guidance.facts.Quota;
import vn.dondoc.guidance.facts.Receipt;
import vn.dondoc.guidance.facts.Tally;
import vn.dondoc.guidance.facts.Trend;
import vn.dondoc.guidance.facts.Waiver;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.territory.Level;

/** Every line of the table of verdicts in the contracts, and the order of its lines. */
class VerdictTableTests {

    private static final Instant DUE = Instant.parse("2020-12-31T17:00:00Z");
    private static final String WHO = "20";
    private static final Demand AT_MOST_A_TENTH =
            new Demand.Meeting(Comparison.AT_MOST, BigDecimal.TEN, new Scope.Part(Level.COMMUNE, Set.of()), "ONE");

    private static @Nullable CompiledRules rules;

    @BeforeAll
    static void compileOnce() {
        rules = new DroolsCompiler(PackFixture.RULES)
                .compile(aPack(
                        aShare("ALL", Comparison.AT_LEAST, "100", "ngay-hoi", Level.PROVINCE),
                        aShare("MOST", Comparison.AT_LEAST, "97.5", "ngay-hoi", Level.PROVINCE),
                        aShare("OVER", Comparison.MORE_THAN, "50", "ngay-hoi", Level.PROVINCE),
                        aShare("UPTO", Comparison.AT_MOST, "5", "ngay-hoi", Level.PROVINCE),
                        aShare("BELOW", Comparison.LESS_THAN, "5", "ngay-hoi", Level.PROVINCE),
                        aCount("ONE", Comparison.AT_LEAST, "1", "mo-hinh", Level.PROVINCE),
                        aCount("MAX", Comparison.AT_MOST, "2", "mo-hinh", Level.PROVINCE),
                        aCount("LAND", Comparison.AT_LEAST, "1.5", "dat-hien", Level.PROVINCE),
                        aCount("MONEY", Comparison.AT_LEAST, "1000000000000000", "mo-hinh", Level.PROVINCE),
                        onlyIf("mo-hinh", aShare("IF", Comparison.AT_LEAST, "100", "ngay-hoi", Level.PROVINCE)),
                        onlyIf("mo-hinh", aReport("IFBC", 1, Level.PROVINCE)),
                        anAllotted("GIAO", Comparison.AT_LEAST, "97.5", "mo-hinh", Level.PROVINCE),
                        anAllotted("GIAOMAX", Comparison.AT_MOST, "110", "mo-hinh", Level.PROVINCE),
                        change("TANG", Demand.Direction.UP, Comparison.AT_LEAST, "5"),
                        change("GIAM", Demand.Direction.DOWN, Comparison.AT_LEAST, "5.5"),
                        change("HON", Demand.Direction.UP, Comparison.MORE_THAN, "0"),
                        change("BOT", Demand.Direction.DOWN, Comparison.MORE_THAN, "0"),
                        aMeeting("XADAT", "75", Level.COMMUNE, "ONE", Level.PROVINCE),
                        aRule(Rule.Kind.TARGET, "XAMAX", AT_MOST_A_TENTH, Level.PROVINCE),
                        aReport("BC", 1, Level.PROVINCE),
                        aReport("TWO", 2, Level.PROVINCE),
                        aTask("VIEC", Level.PROVINCE)));
    }

    @ParameterizedTest(name = "{0}: {1} {2}, {3} → {4} {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # rule | figures              | time         | else    | verdict        | state
            ALL    | 1705-1705/1705       | past         |         | MET            | reached
            ALL    | 1704-1704/1705       | past         |         | NOT_MET        | short
            ALL    | 1704-1704/1705       | open         |         | NOT_YET_DUE    | open
            ALL    | 1705-1705/1705       | open         |         | MET            | reached
            ALL    | 1500-1705/1705       | past         |         | UNKNOWN        | unknown
            ALL    | 1500-1704/1705       | past         |         | NOT_MET        | short
            ALL    | 1500-1705/1705       | past         | figures | NOT_YET_DUE    | awaiting_figures
            ALL    | 1500-1704/1705       | past         | figures | NOT_MET        | short
            ALL    | 0-0/0                | past         |         | NOT_APPLICABLE | not_applicable
            ALL    | 0-0/-1               | past         |         | UNKNOWN        | unknown
            ALL    | 0-0/-1               | open         |         | NOT_YET_DUE    | open
            ALL    | 1704-1704/1705       | undated      |         | NOT_YET_DUE    | no_day
            ALL    | 1705-1705/1705       | undated      |         | MET            | reached
            ALL    | 0-1705/1705          | guidance     |         | NOT_YET_DUE    | awaiting_guidance
            ALL    | 1704-1704/1705       | past         | waived  | WAIVED         | waived
            ALL    | 1705-1705/1705       | past         | waived  | WAIVED         | waived
            ALL    | 1705-1705/1705       | past         | outside | NOT_APPLICABLE | not_applicable
            ALL    | 0-0/0                | past         | waived  | NOT_APPLICABLE | not_applicable
            MOST   | 975-975/1000         | past         |         | MET            | reached
            MOST   | 974-974/1000         | past         |         | NOT_MET        | short
            MOST   | 1663-1663/1705       | past         |         | MET            | reached
            MOST   | 1662-1662/1705       | past         |         | NOT_MET        | short
            OVER   | 50-50/100            | past         |         | NOT_MET        | short
            OVER   | 51-60/100            | open         |         | MET            | reached
            UPTO   | 5-5/100              | open         |         | NOT_YET_DUE    | open
            UPTO   | 5-5/100              | past         |         | MET            | reached
            UPTO   | 6-20/100             | open         |         | NOT_MET        | exceeded
            UPTO   | 4-20/100             | past         |         | UNKNOWN        | unknown
            UPTO   | 6-6/100              | undated      |         | NOT_YET_DUE    | no_day
            UPTO   | 5-5/100              | undated      |         | NOT_YET_DUE    | no_day
            BELOW  | 5-5/100              | open         |         | NOT_MET        | exceeded
            BELOW  | 4-4/100              | past         |         | MET            | reached
            ONE    | 1-                   | open         |         | MET            | reached
            ONE    | 0-0                  | past         |         | NOT_MET        | short
            ONE    | 0-                   | past         |         | UNKNOWN        | unknown
            ONE    | 0-                   | past         | figures | NOT_YET_DUE    | awaiting_figures
            MAX    | 2-2                  | past         |         | MET            | reached
            MAX    | 2-                   | past         |         | UNKNOWN        | unknown
            MAX    | 3-                   | open         |         | NOT_MET        | exceeded
            LAND   | 15000-15000          | past         |         | MET            | reached
            LAND   | 14999-14999          | past         |         | NOT_MET        | short
            MONEY  | 999999999999999-999999999999999   | past | | NOT_MET        | short
            MONEY  | 1000000000000000-1000000000000000 | past | | MET            | reached
            IF     | 1-1 5-5/5            | past         |         | MET            | reached
            IF     | 0-0 5-5/5            | past         |         | NOT_APPLICABLE | not_applicable
            IF     | 0- 5-5/5             | past         |         | UNKNOWN        | unknown
            IF     | 0- 5-5/5             | open         |         | NOT_YET_DUE    | open
            IF     | 0- 4-4/5             | past         | figures | NOT_YET_DUE    | awaiting_figures
            IF     | 0- 5-5/5             | past         | waived  | WAIVED         | waived
            IFBC   | 1-1                  | past         |         | NOT_MET        | missing
            IFBC   | 0-                   | past         |         | UNKNOWN        | unknown
            IFBC   | 0-0                  | past         |         | NOT_APPLICABLE | not_applicable
            GIAO   | 39- of 40            | open         |         | MET            | reached
            GIAO   | 39-39 of 40          | past         |         | MET            | reached
            GIAO   | 38-38 of 40          | past         |         | NOT_MET        | short
            GIAO   | 38-38 of 40          | open         |         | NOT_YET_DUE    | open
            GIAO   | 38- of 40            | past         |         | UNKNOWN        | unknown
            GIAO   | 38- of 40            | past         | figures | NOT_YET_DUE    | awaiting_figures
            GIAO   | 50-50 of -1          | past         |         | UNKNOWN        | unknown
            GIAO   | 50-50 of -1          | open         |         | NOT_YET_DUE    | open
            GIAO   | 0-0 of 0             | past         |         | NOT_APPLICABLE | not_applicable
            GIAO   | 5- of 0              | open         |         | NOT_APPLICABLE | not_applicable
            GIAO   | 38-38 of 40          | past         | waived  | WAIVED         | waived
            GIAOMAX | 44-44 of 40         | past         |         | MET            | reached
            GIAOMAX | 44-44 of 40         | open         |         | NOT_YET_DUE    | open
            GIAOMAX | 45- of 40           | open         |         | NOT_MET        | exceeded
            GIAOMAX | 44- of 40           | past         |         | UNKNOWN        | unknown
            TANG   | 105-105 since 100-100 | open        |         | MET            | reached
            TANG   | 105- since 100-100   | past         |         | MET            | reached
            TANG   | 104-104 since 100-100 | past        |         | NOT_MET        | short
            TANG   | 104- since 100-100   | past         |         | UNKNOWN        | unknown
            TANG   | 105-105 since 100-   | past         |         | UNKNOWN        | unknown
            TANG   | 104-104 since 100-   | past         |         | NOT_MET        | short
            TANG   | 0-0 since 0-         | past         |         | UNKNOWN        | unknown
            TANG   | 5-5 since 0-0        | past         |         | NOT_APPLICABLE | not_applicable
            TANG   | 0- since 0-0         | open         |         | NOT_APPLICABLE | not_applicable
            GIAM   | 945-945 since 1000-1000 | open      |         | MET            | reached
            GIAM   | 946-946 since 1000-1000 | past      |         | NOT_MET        | short
            GIAM   | 945- since 1000-1000 | past         |         | UNKNOWN        | unknown
            GIAM   | 946- since 1000-1000 | past         |         | NOT_MET        | short
            GIAM   | 945-945 since 1000-  | past         |         | MET            | reached
            GIAM   | 946-946 since 1000-  | past         |         | UNKNOWN        | unknown
            GIAM   | 0-0 since 0-         | past         |         | UNKNOWN        | unknown
            GIAM   | 0-0 since 0-0        | past         |         | NOT_APPLICABLE | not_applicable
            HON    | 100-100 since 100-100 | past        |         | NOT_MET        | short
            HON    | 101-101 since 100-100 | past        |         | MET            | reached
            HON    | 0-0 since 0-         | past         |         | UNKNOWN        | unknown
            BOT    | 100-100 since 100-100 | past        |         | NOT_MET        | short
            BOT    | 99-99 since 100-100  | past         |         | MET            | reached
            XADAT  | 150-150 meet 200     | open         |         | MET            | reached
            XADAT  | 149-149 meet 200     | past         |         | NOT_MET        | short
            XADAT  | 149-150 meet 200     | past         |         | UNKNOWN        | unknown
            XADAT  | 149-150 meet 200     | open         |         | NOT_YET_DUE    | open
            XADAT  | 0-0 meet 0           | past         |         | NOT_APPLICABLE | not_applicable
            XAMAX  | 20-20 meet 200       | open         |         | NOT_YET_DUE    | open
            XAMAX  | 20-20 meet 200       | past         |         | MET            | reached
            XAMAX  | 21-90 meet 200       | open         |         | NOT_MET        | exceeded
            BC     |                      | open         |         | NOT_YET_DUE    | open
            BC     |                      | past         |         | NOT_MET        | missing
            BC     |                      | past         | -1      | MET            | on_time
            BC     |                      | open         | -1      | MET            | on_time
            BC     |                      | past         | 0       | NOT_MET        | late
            BC     |                      | past         | 86400   | NOT_MET        | late
            BC     |                      | past         | -1 9    | MET            | on_time
            BC     |                      | undated      | 5       | MET            | on_time
            BC     |                      | undated      |         | NOT_YET_DUE    | no_day
            BC     |                      | guidance     |         | NOT_YET_DUE    | awaiting_guidance
            BC     |                      | past         | waived  | WAIVED         | waived
            TWO    |                      | past         | -1      | NOT_MET        | missing
            TWO    |                      | past         | -9 -1   | MET            | on_time
            TWO    |                      | past         | -9 0    | NOT_MET        | late
            VIEC   |                      | past         | -1      | MET            | done
            VIEC   |                      | past         | 0       | NOT_MET        | done_late
            VIEC   |                      | past         |         | NOT_MET        | missing
            VIEC   |                      | undated      | 0       | MET            | done
            """)
    void followsTheTable(String rule, String figures, String time, String other, String verdict, String state) {
        List<Judged> judged = rules.conclude(facts(rule, figures, time, other == null ? "" : other), Judged.class);

        assertThat(judged).extracting(Judged::verdict, Judged::state).containsExactly(tuple(verdict, state));
    }

    private static org.assertj.core.groups.Tuple tuple(String verdict, String state) {
        return org.assertj.core.groups.Tuple.tuple(verdict, state);
    }

    private static List<Object> facts(String rule, @Nullable String figures, String time, String other) {
        List<Object> facts = new ArrayList<>();
        boolean dated = time.equals("past") || time.equals("open");
        facts.add(new Duty(
                rule,
                WHO,
                "2020",
                rule.equals("VIEC") ? "task" : List.of("BC", "TWO", "IFBC").contains(rule) ? "report" : "target",
                !other.equals("outside"),
                rule.startsWith("IF"),
                List.of("UPTO", "BELOW", "MAX", "GIAOMAX", "XAMAX").contains(rule),
                dated ? DUE : null,
                time.equals("past"),
                other.equals("figures"),
                time.equals("guidance")));
        facts.addAll(figures(rule, figures == null ? "" : figures));
        if (other.equals("waived")) {
            facts.add(new Waiver(rule, WHO, "2020"));
        } else if (other.matches("[-0-9 ]+")) {
            int number = 1;
            for (String seconds : other.split(" ")) {
                facts.add(new Receipt(rule, WHO, "2020", number++, DUE.plusSeconds(Long.parseLong(seconds))));
            }
        }
        return facts;
    }

    private static List<Object> figures(String rule, String words) {
        String[] parts = words.split(" (?:of|since|meet) ");
        if (parts.length == 1) {
            return words.isEmpty()
                    ? List.of()
                    : Stream.of(words.split(" "))
                            .map(figure -> figure(rule, figure))
                            .toList();
        }
        long low = low(parts[0]);
        Long high = high(parts[0]);
        if (words.contains("of")) {
            return List.of(new Quota(WHO, "province", "mo-hinh", "2020", low, high, Long.parseLong(parts[1])));
        } else if (words.contains("meet")) {
            return List.of(new Attained(rule, WHO, "2020", low, high, Long.parseLong(parts[1])));
        }
        return List.of(
                new Trend(WHO, "commune", "mo-hinh", "2020", "last-year", low, high, low(parts[1]), high(parts[1])));
    }

    private static long low(String bounds) {
        return Long.parseLong(bounds.split("-")[0]);
    }

    private static @Nullable Long high(String bounds) {
        String[] both = bounds.split("-");
        return both.length == 1 ? null : Long.valueOf(both[1]);
    }

    private static Rule change(String code, Demand.Direction direction, Comparison comparison, String percent) {
        Demand demand =
                new Demand.Change(direction, comparison, new BigDecimal(percent), "mo-hinh", Demand.Baseline.LAST_YEAR);
        return aRule(Rule.Kind.TARGET, code, demand, Level.COMMUNE);
    }

    private static Object figure(String rule, String figure) {
        String[] parts = figure.split("(?<=[0-9])-|/", -1);
        long low = Long.parseLong(parts[0]);
        if (parts.length == 3) {
            return new Tally(
                    WHO, "province", "ngay-hoi", "2020", low, Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }
        long high = parts[1].isEmpty() ? Count.UNBOUNDED : Long.parseLong(parts[1]);
        return new Count(WHO, "province", rule.equals("LAND") ? "dat-hien" : "mo-hinh", "2020", low, high);
    }
}
