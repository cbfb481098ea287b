package vn.dondoc.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.api.DutiesWanted;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.compliance.VerdictRows.Row;
import vn.dondoc.compliance.VerdictRows.Written;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Units;

/** The verdicts under the packs in force, page by page. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class VerdictList {

    private final VerdictRows rows;
    private final Packs packs;
    private final OwedOf owed;
    private final Units units;
    private final Clock clock;

    VerdictList(VerdictRows rows, Packs packs, OwedOf owed, Units units, Clock clock) {
        this.rows = rows;
        this.packs = packs;
        this.owed = owed;
        this.units = units;
        this.clock = clock;
    }

    /** @param pack its name */
    record Judged(String pack, Verdict verdict) {}

    /** @see VerdictRows#page */
    Paged<Judged> page(DutiesWanted wanted, Verdict.@Nullable Outcome outcome, PageAsked page) {
        Map<String, OwedOf.Snapshot> plans = new HashMap<>();
        List<RulePack> shown = packs.shownOn(LocalDate.now(clock)).stream()
                .map(adopted -> {
                    plans.put(adopted.pack().name(), owed.of(adopted));
                    return adopted.pack();
                })
                .toList();
        List<Written> rules = shown.stream()
                .flatMap(pack -> pack.rules().stream().map(rule -> new Written(pack.name(), rule.code())))
                .toList();
        Territory territory = units.territory();
        return rows.page(List.copyOf(plans.keySet()), rules, wanted, outcome, page)
                .as(row -> judged(row, plans.get(row.pack()), territory));
    }

    /** Absent for what is no longer owed: planned anew on another node and not yet judged. */
    private static @Nullable Judged judged(Row row, OwedOf.Snapshot plan, Territory territory) {
        Verdict verdict =
                KeptVerdicts.verdict(row.verdict(), plan.find(row.verdict().key()), territory);
        return verdict == null ? null : new Judged(row.pack(), verdict);
    }
}
