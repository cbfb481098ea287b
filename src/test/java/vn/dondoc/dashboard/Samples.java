package vn.dondoc.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Unit.Parentage;
import vn.dondoc.territory.UnitId;

/** A small province and what its units owe, seen on 24 November 2020. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2020, 11, 24);
    static final Period YEAR = Period.year(2020);

    static final Unit PROVINCE = unit("20", Level.PROVINCE, "tỉnh", "Lạng Sơn", null);
    static final Unit CAO_LOC = unit("183", Level.DISTRICT, "huyện", "Cao Lộc", "20");
    static final Unit LOC_BINH = unit("188", Level.DISTRICT, "huyện", "Lộc Bình", "20");
    static final Unit DONG_DANG = unit("06184", Level.COMMUNE, "thị trấn", "Đồng Đăng", "183");
    static final Unit HOP_THANH = unit("06226", Level.COMMUNE, "xã", "Hợp Thành", "183");
    static final Territory TERRITORY = Territory.of(List.of(PROVINCE, CAO_LOC, LOC_BINH, DONG_DANG, HOP_THANH));

    private Samples() {}

    static Rule report(String code) {
        return rule(Rule.Kind.REPORT, code, new Demand.SendReport(List.of(Rhythm.ANNUAL), "ntm-dtvm"));
    }

    static Rule share(String code, int percent) {
        return rule(
                Rule.Kind.TARGET,
                code,
                new Demand.Share(Comparison.AT_LEAST, BigDecimal.valueOf(percent), "kdc-ngay-hoi"));
    }

    static Rule count(String code) {
        return rule(Rule.Kind.TARGET, code, new Demand.Count(Comparison.AT_LEAST, BigDecimal.ONE, "mo-hinh"));
    }

    /** @param lastDay null where the document gives no day */
    static Standing standing(Rule rule, Unit unit, Outcome outcome, State state, @Nullable LocalDate lastDay) {
        Due due = lastDay == null ? null : due(lastDay);
        Verdict verdict = new Verdict(rule, unit, YEAR, due, outcome, state, null, null, null, null, List.of(), "");
        return Standings.standing(verdict, "", false, TODAY);
    }

    static Standing bounds(Rule rule, Unit unit, String lower, String upper) {
        Demand.Share demand = (Demand.Share) rule.demand();
        Verdict verdict = new Verdict(
                rule,
                unit,
                YEAR,
                due(LocalDate.of(2020, 12, 31)),
                Outcome.NOT_YET_DUE,
                State.OPEN,
                null,
                new BigDecimal(lower),
                new BigDecimal(upper),
                demand.percent(),
                List.of(),
                "");
        return Standings.standing(verdict, "", false, TODAY);
    }

    private static Due due(LocalDate lastDay) {
        return new Due(
                lastDay,
                lastDay,
                null,
                lastDay.plusDays(1).atStartOfDay(Due.ZONE).toInstant(),
                false,
                List.of());
    }

    private static Rule rule(Rule.Kind kind, String code, Demand demand) {
        return new Rule(
                kind,
                code,
                code,
                "",
                "quy-tac.quytac",
                1,
                List.of(),
                Rule.Binding.DUTY,
                new Scope("", List.of()),
                List.of(Rhythm.ANNUAL),
                demand,
                new Deadline.NoDay("không ghi ngày"),
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

    private static Unit unit(String code, Level level, String type, String name, @Nullable String parent) {
        List<Parentage> parents =
                parent == null ? List.of() : List.of(new Parentage(UnitId.of(parent), UnitId.BEGINNING, null));
        return new Unit(UnitId.of(code), level, type, name, null, null, parents);
    }
}
