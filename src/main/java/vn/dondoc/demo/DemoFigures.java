package vn.dondoc.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/**
 * The figures that came with the reports, made up: a commune's follow from how many residential areas it has, a
 * district's are the sum of its communes', and a few are wrong as in life.
 */
final class DemoFigures {

    static final String FORM = "ntm-dtvm";

    /** Districts that counted less than their communes, and whose money does not add up, as often happens. */
    private static final Set<String> WRONG_TOTALS = Set.of("184", "189");

    /** The one residential area in which no festival was held: 1,704 of 1,705 is not all of them. */
    private static final String WITHOUT_FESTIVAL = "06463";

    /** What one residential area has on average; what is not named here is small. */
    private static final Map<String, Integer> PER_AREA =
            Map.of("tong-ho", 112, "tong-gia-dinh", 110, "dan-so", 458, "nguoi-ngheo", 44, "nguoi-co-cong", 6);

    private final RulePack pack;
    private final UnitTree tree;
    private final List<Indicator> entered;

    DemoFigures(RulePack pack, UnitTree tree) {
        this.pack = pack;
        this.tree = tree;
        this.entered = Objects.requireNonNull(pack.forms().get(FORM)).indicators().stream()
                .map(pack.indicators()::get)
                .map(Objects::requireNonNull)
                .filter(indicator ->
                        indicator.type().isNumber() && indicator.type().isEntered())
                .toList();
    }

    /** Whether a district fills in the form on its page, which takes no totals that do not add up. */
    boolean byPage(Receipt receipt) {
        return !WRONG_TOTALS.contains(receipt.unit().code())
                && tree.find(receipt.unit()).orElseThrow().level() == Level.DISTRICT
                && onForm(receipt);
    }

    /** The figures that came with a report on the form; none for other reports and for residential areas. */
    List<Figure> of(Receipt receipt) {
        Unit unit = tree.find(receipt.unit()).orElseThrow();
        if (!onForm(receipt) || unit.level() == Level.RESIDENTIAL_AREA) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        values(unit, receipt.period())
                .forEach((indicator, value) ->
                        figures.add(figure(receipt.unit(), indicator, receipt.period(), value, receipt.recordedAt())));
        return figures;
    }

    private boolean onForm(Receipt receipt) {
        return pack.rule(receipt.rule())
                .filter(rule -> rule.demand() instanceof Demand.SendReport report && FORM.equals(report.form()))
                .isPresent();
    }

    private static Figure figure(UnitId unit, String indicator, Period period, long value, Instant at) {
        return new Figure(unit, indicator, period, BigDecimal.valueOf(value), at);
    }

    private Map<String, Long> values(Unit unit, Period period) {
        if (unit.level() == Level.COMMUNE) {
            return commune(unit, period);
        }
        Map<String, Long> sums = new LinkedHashMap<>();
        for (Unit commune : tree.children(unit.id())) {
            commune(commune, period).forEach((indicator, value) -> sums.merge(indicator, value, Long::sum));
        }
        if (WRONG_TOTALS.contains(unit.code())) {
            sums.computeIfPresent("kdc-van-hoa", (any, value) -> value * 6 / 10);
            sums.computeIfPresent("kinh-phi-cvd", (any, value) -> value + 1_000_000);
        }
        return sums;
    }

    private Map<String, Long> commune(Unit commune, Period period) {
        long areas = tree.children(commune.id()).size();
        Map<String, Long> values = new HashMap<>();
        for (Indicator indicator : entered) {
            value(indicator, commune, period, areas, values);
        }
        for (Form.Total total : Objects.requireNonNull(pack.forms().get(FORM)).totals()) {
            if (total.exact()) {
                values.put(
                        total.left(),
                        total.right().stream().mapToLong(values::get).sum());
            }
        }
        Map<String, Long> inOrder = new LinkedHashMap<>();
        entered.forEach(indicator -> inOrder.put(indicator.code(), values.get(indicator.code())));
        return inOrder;
    }

    private long value(Indicator indicator, Unit commune, Period period, long areas, Map<String, Long> known) {
        Long before = known.get(indicator.code());
        if (before != null) {
            return before;
        }
        Indicator whole = indicator.partOf() == null ? null : pack.indicators().get(indicator.partOf());
        long most = whole == null ? areas : value(whole, commune, period, areas, known);
        Random dice = DemoDice.of(indicator.code(), commune.code());
        long value = whole == null ? whole(indicator, areas, dice) : part(indicator.code(), commune, most, dice);
        if (indicator.counted() == Indicator.Counted.SINCE_1_JANUARY && period.rhythm() == Rhythm.HALF_YEAR) {
            value = indicator.code().startsWith("kdc-") ? 0 : value * 45 / 100;
        }
        known.put(indicator.code(), value);
        return value;
    }

    private static long part(String indicator, Unit commune, long whole, Random dice) {
        return switch (indicator) {
            case "kdc-ngay-hoi" -> commune.code().equals(WITHOUT_FESTIVAL) ? whole - 1 : whole;
            case "kdc-le-va-hoi" -> whole - (dice.nextInt(10) < 4 ? 1 + dice.nextInt(2) : 0);
            case "ho-ngheo" -> whole * (6 + dice.nextInt(14)) / 100;
            default -> whole * (55 + dice.nextInt(45)) / 100;
        };
    }

    private static long whole(Indicator indicator, long areas, Random dice) {
        if (indicator.code().equals("kdc")) {
            return areas;
        } else if (indicator.code().equals("clb-kdc")) {
            return areas + dice.nextInt(5);
        } else if (PER_AREA.containsKey(indicator.code())) {
            return areas * PER_AREA.get(indicator.code()) * (85 + dice.nextInt(30)) / 100;
        }
        return switch (indicator.type()) {
            case MONEY -> 500_000L * (1 + dice.nextInt(240));
            case AREA -> 10L * dice.nextInt(300);
            case DAYS -> dice.nextInt(900);
            default -> dice.nextInt(10) == 0 ? 0 : 1 + dice.nextInt(4);
        };
    }
}
