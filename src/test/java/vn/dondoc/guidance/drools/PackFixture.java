package vn.dondoc.guidance.drools;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;

/** Packs made by hand, without the sentence reader. */
public final class PackFixture {

    public static final Path RULES = Path.of("rules");

    private static final Form A_FORM = new Form(
            "bieu",
            "Biểu",
            "thu",
            "I",
            List.of(),
            List.of(
                    new Form.Total("tong-ho", true, List.of("ho-ngheo", "mo-hinh"), false, "tổng"),
                    new Form.Total("ho-ngheo", false, List.of("dat-hien"), false, "không quá")));

    private PackFixture() {}

    public static RulePack aPack(Rule... rules) {
        return aPack(Map.of(), rules);
    }

    /** @param allotments by indicator, then by the unit's code or name */
    public static RulePack aPack(Map<String, Map<String, Long>> allotments, Rule... rules) {
        Map<String, Indicator> indicators = Stream.of(
                        partOf("kdc", anIndicator("ngay-hoi", Indicator.Type.COUNT, "units:residential_area")),
                        partOf("ngay-hoi", anIndicator("le-va-hoi", Indicator.Type.COUNT, "units:residential_area")),
                        anIndicator("kdc", Indicator.Type.COUNT, null),
                        anIndicator("mo-hinh", Indicator.Type.COUNT, null),
                        anIndicator("dat-tren-ho", Indicator.Type.AREA, "tong-ho"),
                        anIndicator("dat-hien", Indicator.Type.AREA, null),
                        anIndicator("ho-ngheo", Indicator.Type.COUNT, "tong-ho"),
                        anIndicator("tong-ho", Indicator.Type.COUNT, null),
                        addingUp(Indicator.AddsUp.OWN_PLUS_CHILDREN, anIndicator("quy", Indicator.Type.MONEY, null)),
                        addingUp(Indicator.AddsUp.NONE, anIndicator("diem", Indicator.Type.COUNT, null)))
                .collect(Collectors.toMap(Indicator::code, indicator -> indicator));
        return new RulePack(
                "thu/2020",
                "Bộ thử",
                "20",
                2020,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 12, 31),
                new PackSettings(
                        PackSettings.Holidays.NEXT_WORKING_DAY,
                        true,
                        false,
                        false,
                        false,
                        10,
                        Map.of(),
                        Map.of(Level.DISTRICT, Level.PROVINCE)),
                List.of(),
                List.of(),
                indicators,
                Map.of("bieu", A_FORM),
                allotments,
                Map.of(),
                List.of(rules),
                "0");
    }

    public static Indicator anIndicator(String code, Indicator.Type type, @Nullable String denominator) {
        return new Indicator(
                code,
                List.of(code),
                code,
                type,
                "cái",
                Indicator.AddsUp.SUM,
                null,
                denominator,
                Indicator.Counted.SINCE_1_JANUARY,
                null,
                1);
    }

    private static Indicator partOf(String whole, Indicator indicator) {
        return new Indicator(
                indicator.code(),
                indicator.phrases(),
                indicator.name(),
                indicator.type(),
                indicator.measure(),
                indicator.addsUp(),
                indicator.numerator(),
                indicator.denominator(),
                indicator.counted(),
                whole,
                indicator.line());
    }

    private static Indicator addingUp(Indicator.AddsUp addsUp, Indicator indicator) {
        return new Indicator(
                indicator.code(),
                indicator.phrases(),
                indicator.name(),
                indicator.type(),
                indicator.measure(),
                addsUp,
                indicator.numerator(),
                indicator.denominator(),
                indicator.counted(),
                indicator.partOf(),
                indicator.line());
    }

    public static Rule aShare(String code, Comparison comparison, String percent, String indicator, Level level) {
        return aRule(Rule.Kind.TARGET, code, new Demand.Share(comparison, new BigDecimal(percent), indicator), level);
    }

    public static Rule aCount(String code, Comparison comparison, String number, String indicator, Level level) {
        return aRule(Rule.Kind.TARGET, code, new Demand.Count(comparison, new BigDecimal(number), indicator), level);
    }

    public static Rule anAllotted(String code, Comparison comparison, String percent, String indicator, Level level) {
        Demand demand = new Demand.Allotted(comparison, new BigDecimal(percent), indicator);
        return aRule(Rule.Kind.TARGET, code, demand, level);
    }

    public static Rule aChange(
            String code, Demand.Direction direction, String percent, String indicator, Demand.Baseline baseline) {
        Demand demand = new Demand.Change(direction, Comparison.AT_LEAST, new BigDecimal(percent), indicator, baseline);
        return aRule(Rule.Kind.TARGET, code, demand, Level.COMMUNE);
    }

    /** Of the units of the lower tier. */
    public static Rule aMeeting(String code, String percent, Level counted, String rule, Level level) {
        Scope.Part units = new Scope.Part(counted, Set.of());
        Demand demand = new Demand.Meeting(Comparison.AT_LEAST, new BigDecimal(percent), units, rule);
        return aRule(Rule.Kind.TARGET, code, demand, level);
    }

    public static Rule aReport(String code, int number, Level level) {
        return aRule(Rule.Kind.REPORT, code, new Demand.SendAtLeast(number, "mô hình"), level);
    }

    public static Rule aTask(String code, Level level) {
        return aRule(Rule.Kind.TASK, code, new Demand.Complete("Việc"), level);
    }

    /** The same rule, only where the indicator is more than 0. */
    public static Rule onlyIf(String indicator, Rule rule) {
        return new Rule(
                rule.kind(),
                rule.code(),
                rule.title(),
                rule.sentence(),
                rule.file(),
                rule.line(),
                rule.citations(),
                rule.binding(),
                rule.scope(),
                rule.rhythms(),
                rule.demand(),
                rule.deadline(),
                rule.event(),
                rule.severity(),
                rule.figuresFrom(),
                new Rule.Condition(indicator + " lớn hơn 0", indicator, Comparison.MORE_THAN, 0),
                rule.except(),
                rule.only(),
                rule.cutOff(),
                rule.ladder(),
                rule.remedy(),
                rule.from(),
                rule.until(),
                rule.examples(),
                rule.insteadOf());
    }

    public static Rule aRule(Rule.Kind kind, String code, Demand demand, Level level) {
        return new Rule(
                kind,
                code,
                "Quy tắc " + code,
                "Câu của " + code,
                "thu.quytac",
                1,
                List.of(new Rule.Citation("thu", "I")),
                Rule.Binding.DUTY,
                new Scope("phạm vi", List.of(new Scope.Part(level, Set.of()))),
                List.of(Rhythm.ANNUAL),
                demand,
                new Deadline.EndOfPeriod("trong năm"),
                null,
                Severity.NORMAL,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
