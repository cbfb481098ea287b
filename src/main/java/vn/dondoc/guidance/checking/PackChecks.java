package vn.dondoc.guidance.checking;

import java.util.List;
import java.util.Set;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Faults;

/** All checks of a pack that need neither units nor calendar nor Drools. */
public final class PackChecks {

    private static final List<PackCheck> CHECKS = List.of(
            new CoverageCheck(),
            new CitationCheck(),
            new FormCheck(),
            new TierCheck(),
            new RivalCheck(),
            new MeetingCheck(),
            new OrderOfReportsCheck(),
            new CascadeCheck(),
            new ReplacementCheck(),
            new SameDayCheck(),
            new ExamplesCheck(),
            new FiguresCheck(),
            new FiguresDayCheck(),
            new AllotmentsCheck(),
            new LargeNumbersCheck());

    private PackChecks() {}

    /** @param headings codes of all rules, also of those that could not be read */
    public static void run(RulePack pack, Set<String> headings, Faults faults) {
        Findings findings = new Findings(faults, headings);
        CHECKS.forEach(check -> check.check(pack, findings));
    }
}
