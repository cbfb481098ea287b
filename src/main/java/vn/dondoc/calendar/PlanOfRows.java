package vn.dondoc.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final Map<String, Integer> order = new HashMap<>();
    private final List<Obligation> owed = new ArrayList<>();
    private final List<Obligation> exempt = new ArrayList<>();

    private PlanOfRows(PackHistory history, VersionPlans plans) {
        this.history = history;
        this.plans = plans;
    }

    static KeptPlan of(PackHistory history, VersionPlans plans, List<ObligationRow> rows) {
        PlanOfRows all = new PlanOfRows(history, plans);
        Map<VersionHead, List<ObligationRow>> byVersion =
                rows.stream().collect(Collectors.groupingBy(row -> history.on(row.day())));
        List<VersionHead> newestFirst = new ArrayList<>(history.judging());
        Collections.reverse(newestFirst);
        newestFirst.forEach(version -> all.add(version, byVersion.getOrDefault(version, List.of())));
        return all.plan();
    }

    private KeptPlan plan() {
        owed.sort(Comparator.comparing(
                        (Obligation obligation) -> order.get(obligation.rule().code()))
                .thenComparing(YearPlanner.UNIT_THEN_PERIOD));
        return new KeptPlan(history, List.copyOf(owed), List.copyOf(exempt));
    }

    private void add(VersionHead version, List<ObligationRow> rows) {
        plans.pack(version).rules().forEach(rule -> order.putIfAbsent(rule.code(), order.size()));
        Map<ObligationRow.Key, Obligation> planned = rows.isEmpty()
                ? Map.of()
                : plans.owed(version).stream().collect(Collectors.toMap(ObligationRow.Key::of, next -> next));
        rows.stream()
                .map(row -> obligation(row, planned.get(row.key()), version))
                .filter(Objects::nonNull)
                .forEach(owed::add);
        plans.exempt(version).stream()
                .filter(obligation -> history.on(obligation.day()).equals(version))
                .forEach(exempt::add);
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
        Rule rule = plans.pack(version).rule(row.key().rule()).orElse(null);
        Unit unit = plans.territory().find(UnitId.parse(row.key().unit())).orElse(null);
        return rule == null || unit == null
                ? null
                : new Obligation(rule, unit, Period.parse(row.key().period()), row.due());
    }
}
