package vn.dondoc.guidance.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;

/**
 * Nobody owes anything in a tier that is gone: since 1 July 2025 there are neither districts nor townships, and before
 * it there were no special zones ({@code đặc khu}).
 */
final class TierCheck implements PackCheck {

    private static final String DISTRICTS = Indicator.UNITS + Level.DISTRICT.code();
    private static final LocalDate LAST_OLD_DAY = LocalDate.of(2025, 6, 30);

    @Override
    public void check(RulePack pack, Findings findings) {
        for (Rule rule : pack.rules()) {
            LocalDate first = rule.from() == null ? pack.from() : rule.from();
            LocalDate last = rule.until() == null ? pack.until() : rule.until();
            boolean onlyAfter = first.isAfter(LAST_OLD_DAY) || isDueAfter(rule, pack);
            for (Scope.Part part : named(rule, pack)) {
                if (onlyAfter && (part.level() == Level.DISTRICT || part.types().contains("thị trấn"))) {
                    findings.fault(rule, "guidance.fault.tier-gone", say(part));
                } else if (!last.isAfter(LAST_OLD_DAY) && part.types().contains("đặc khu")) {
                    findings.fault(rule, "guidance.fault.tier-not-yet", "đặc khu");
                }
            }
        }
    }

    /** Who owes it, and the units of which a share is asked. */
    private static List<Scope.Part> named(Rule rule, RulePack pack) {
        List<Scope.Part> parts = new ArrayList<>(rule.scope().parts());
        if (rule.demand() instanceof Demand.Meeting meeting) {
            parts.add(meeting.units());
        } else if (rule.demand() instanceof Demand.Share share
                && DISTRICTS.equals(pack.indicator(share.indicator()).denominator())) {
            parts.add(new Scope.Part(Level.DISTRICT, Set.of()));
        }
        return parts;
    }

    /** Whether even its first printed day lies after the old tiers. */
    private static boolean isDueAfter(Rule rule, RulePack pack) {
        return rule.rhythms().stream()
                .flatMap(rhythm -> Period.of(rhythm, pack.year()).stream())
                .map(period -> PrintedDay.of(rule.deadline(), period, pack.settings()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .filter(day -> day.isAfter(LAST_OLD_DAY))
                .isPresent();
    }

    private static String say(Scope.Part part) {
        return part.level() == Level.DISTRICT ? "cấp huyện" : "thị trấn";
    }
}
