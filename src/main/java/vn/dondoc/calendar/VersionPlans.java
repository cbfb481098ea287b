package vn.dondoc.calendar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;

/** What single versions of a pack ask for in the world as it is known now. */
record VersionPlans(
        Planner planner,
        Function<VersionHead, RulePack> packs,
        Territory territory,
        WorkingDays days,
        Entered entered) {

    RulePack pack(VersionHead version) {
        return packs.apply(version);
    }

    /** Also what a letter asked for. */
    Optional<Rule> rule(VersionHead version, String code) {
        RulePack pack = pack(version);
        return pack.rule(code)
                .or(() -> entered.request(code).map(request -> RuleOfRequest.of(request, pack.settings(), days)));
    }

    /** @see Planner#plan */
    List<Obligation> owed(VersionHead version) {
        return planner.plan(pack(version), territory, days, entered);
    }

    /** @see Planner#exempt */
    List<Obligation> exempt(VersionHead version) {
        return planner.exempt(pack(version), territory, days, entered);
    }
}
