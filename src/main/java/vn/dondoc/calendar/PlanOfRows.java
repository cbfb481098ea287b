package vn.dondoc.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.KeptPlan.Later;
import vn.dondoc.calendar.PlanOfVersions.Seen;
import vn.dondoc.guidance.PackHistory;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/** Makes obligations of the rows of the table, each with the rule of the version that it falls under. Pure. */
final class PlanOfRows {

    private final PackHistory history;
    private final VersionPlans plans;
    private final List<Obligation> owed = new ArrayList<>();
    private List<Obligation> exempt = List.of();
    private final Map<VersionHead, Later> later = new HashMap<>();
    private final Set<ObligationRow.Key> kept = new HashSet<>();

    private PlanOfRows(PackHistory history, VersionPlans plans) {
        this.history = history;
        this.plans = plans;
    }

    static KeptPlan of(PackHistory history, VersionPlans plans, List<ObligationRow> rows) {
        PlanOfRows all = new PlanOfRows(history, plans);
        Map<VersionHead, List<ObligationRow>> byVersion =
                rows.stream().collect(Collectors.groupingBy(row -> history.on(row.day())));
        PlanOfVersions.asSeenBy(history, plans)
                .forEach((version, planned) -> all.add(version, planned, byVersion.getOrDefault(version, List.of())));
        return all.plan();
    }

    private KeptPlan plan() {
        Map<String, Integer> order = order();
        owed.sort(Comparator.comparing(
                        (Obligation obligation) -> order.get(obligation.rule().code()))
                .thenComparing(YearPlanner.UNIT_THEN_PERIOD));
        return new KeptPlan(history, List.copyOf(owed), exempt, Map.copyOf(later));
    }

    private Map<String, Integer> order() {
        Map<String, Integer> order = new HashMap<>();
        List<VersionHead> newestFirst = new ArrayList<>(history.judging());
        Collections.reverse(newestFirst);
        newestFirst.forEach(
                version -> plans.pack(version).rules().forEach(rule -> order.putIfAbsent(rule.code(), order.size())));
        plans.entered().requests().forEach(request -> order.put(request.code(), order.size()));
        return order;
    }

    private void add(VersionHead version, Seen seen, List<ObligationRow> rows) {
        Map<ObligationRow.Key, Obligation> byKey =
                seen.owed().stream().collect(Collectors.toMap(ObligationRow.Key::of, next -> next));
        for (ObligationRow row : rows) {
            Obligation found = obligation(row, byKey.get(row.key()), version);
            if (found != null) {
                owed.add(found);
                kept.add(row.key());
            }
        }
        exempt = seen.exempt();
        if (!rows.isEmpty() && !version.equals(history.newest())) {
            later.put(version, new Later(later(seen.owed(), version), later(seen.exempt(), version)));
        }
    }

    private List<Obligation> later(List<Obligation> all, VersionHead version) {
        return all.stream()
                .filter(one -> history.on(one.day()).version() > version.version())
                .filter(one -> !kept.contains(ObligationRow.Key.of(one)))
                .toList();
    }

    /**
     * The table says what is owed by when. Where the plan of today says the same, which is nearly always, it also
     * explains the day; a day that was planned otherwise, and is past, stands as it was.
     *
     * @return absent where the unit or the rule is not known at all any more
     */
    private @Nullable Obligation obligation(ObligationRow row, @Nullable Obligation planned, VersionHead version) {
        if (planned != null && row.sameDue(ObligationRow.of(planned))) {
            return planned;
        }
        Rule rule = plans.rule(version, row.key().rule()).orElse(null);
        Unit unit = plans.territory().find(UnitId.parse(row.key().unit())).orElse(null);
        return rule == null || unit == null
                ? null
                : new Obligation(rule, unit, Period.parse(row.key().period()), row.due());
    }
}
