package vn.dondoc.reporting.link;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** The links that were given out for the units that somebody may report for: by whom they can be used, and an end to it. */
@Service
class LinksDesk {

    static final int MOST = 300;

    private final KeptSendLinks links;
    private final Units units;
    private final Access access;
    private final Clock clock;

    LinksDesk(KeptSendLinks links, Units units, Access access, Clock clock) {
        this.links = links;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /** The units with an office that the person signed in may report for, the higher ones first. */
    List<Unit> units() {
        UnitTree tree = units.territory().on(LocalDate.now(clock));
        return Stream.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
                .flatMap(level -> tree.at(level).stream())
                .filter(unit -> access.mayReportFor(unit.id()))
                .toList();
    }

    /**
     * The newest links by the report they are for, at most {@value #MOST}.
     *
     * @param unit absent = of all units that are theirs
     * @throws org.springframework.security.access.AccessDeniedException if the unit is not theirs to report for
     */
    @Transactional(readOnly = true)
    Map<ReportKey, List<GivenLink>> list(@Nullable UnitId unit) {
        if (unit != null) {
            access.requireReportFor(unit);
        }
        List<UnitId> asked =
                unit != null ? List.of(unit) : units().stream().map(Unit::id).toList();
        return links.given(asked, MOST).stream()
                .collect(
                        Collectors.groupingBy(given -> given.link().report(), LinkedHashMap::new, Collectors.toList()));
    }

    /** No link that was given out for the report until now is good any more; who said so is kept. */
    @Transactional
    void revoke(ReportKey report) {
        access.requireReportFor(report.unit());
        links.revoke(report, access.current().username());
    }
}
