package vn.dondoc.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.PlanChange;
import vn.dondoc.calendar.TrialPlan;
import vn.dondoc.calendar.TrialPlans;
import vn.dondoc.compliance.Outlook;
import vn.dondoc.compliance.Outlooks;
import vn.dondoc.compliance.ReasonWords;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.VerdictWords;
import vn.dondoc.dashboard.VerdictEffect.Flip;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.difference.Change;
import vn.dondoc.guidance.difference.PackDifference;
import vn.dondoc.guidance.difference.Part;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.digest.MailChanges;
import vn.dondoc.notices.digest.MailForecast;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** Lays a draft over the figures that exist: plan, verdicts, mails. Reads only. */
@Component
class EffectsOfDraft {

    /** More mails than these are not read; their number is told. */
    private static final int MAILS_SHOWN = 60;

    private static final int FLIPS_SHOWN = 50;

    private final Packs packs;
    private final TrialPlans trials;
    private final Outlooks outlooks;
    private final MailForecast forecast;
    private final VerdictWords words;
    private final ReasonWords reasons;
    private final Units units;
    private final Clock clock;

    EffectsOfDraft(
            Packs packs,
            TrialPlans trials,
            Outlooks outlooks,
            MailForecast forecast,
            VerdictWords words,
            ReasonWords reasons,
            Units units,
            Clock clock) {
        this.packs = packs;
        this.trials = trials;
        this.outlooks = outlooks;
        this.forecast = forecast;
        this.words = words;
        this.reasons = reasons;
        this.units = units;
        this.clock = clock;
    }

    /** @param draft without faults */
    Effects of(RulePack draft, Locale locale) {
        AdoptedPack tried = packs.tried(draft);
        @Nullable AdoptedPack inForce = packs.find(draft.name()).orElse(null);
        @Nullable PackDifference difference = inForce == null ? null : PackDifference.between(inForce.pack(), draft);
        TrialPlan trial = trials.of(tried);
        Outlook then = outlooks.of(trial);
        LocalDate today = LocalDate.now(clock);
        @Nullable Outlook now = inForce == null ? null : outlooks.of(inForce);
        MailForecast.Verdicts mailed = now == null ? moment -> Map.of() : now::at;
        MailChanges mails = forecast.compare(draft.name(), today, mailed, then::at, MAILS_SHOWN, locale);
        BothRules rules = new BothRules(draft, inForce == null ? draft : inForce.pack());
        long untouched = trial.plan().obligations().stream()
                .filter(owed -> owed.day().isBefore(today))
                .count();
        return new Effects(
                draft,
                today,
                difference,
                plan(trial.changes(), rules),
                Unowed.among(draft.rules(), trial.plan().obligations()),
                verdicts(now == null ? Map.of() : now.now(), then.now(), rules, difference),
                mails,
                untouched);
    }

    /** The rules of both packs. Whatever only one of them has stands for both. */
    private record BothRules(RulePack draft, RulePack inForce) {

        String title(String code) {
            return then(code).title();
        }

        Rule now(String code) {
            return inForce.rule(code).or(() -> draft.rule(code)).orElseThrow();
        }

        Rule then(String code) {
            return draft.rule(code).or(() -> inForce.rule(code)).orElseThrow();
        }

        /** The codes in the order of the draft, then those that only the other has. */
        List<String> codes() {
            return Stream.concat(draft.rules().stream(), inForce.rules().stream())
                    .map(Rule::code)
                    .distinct()
                    .toList();
        }
    }

    private record Same(PlanChange.Kind kind, Period period, Optional<LocalDate> from, Optional<LocalDate> to) {}

    private List<PlanEffect> plan(List<PlanChange> changes, BothRules rules) {
        Territory territory = units.territory();
        Map<String, Map<Same, List<Unit>>> byRule = new LinkedHashMap<>();
        for (PlanChange change : changes) {
            Same same = new Same(
                    change.kind(),
                    change.period(),
                    Optional.ofNullable(change.from()),
                    Optional.ofNullable(change.to()));
            List<Unit> found = byRule.computeIfAbsent(change.rule(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(same, any -> new ArrayList<>());
            territory.find(change.unit()).ifPresent(found::add);
        }
        return rules.codes().stream()
                .filter(byRule::containsKey)
                .map(code -> new PlanEffect(
                        code,
                        rules.title(code),
                        Dayless.words(rules.now(code)),
                        Dayless.words(rules.then(code)),
                        groups(byRule.get(code))))
                .toList();
    }

    private static List<PlanEffect.Group> groups(Map<Same, List<Unit>> groups) {
        return groups.entrySet().stream()
                .map(group -> new PlanEffect.Group(
                        group.getKey().kind(),
                        group.getKey().period(),
                        group.getKey().from().orElse(null),
                        group.getKey().to().orElse(null),
                        group.getValue()))
                .toList();
    }

    private record Key(String rule, UnitId unit, Period period) {

        static Key of(Verdict verdict) {
            return new Key(verdict.rule().code(), verdict.unit().id(), verdict.period());
        }
    }

    /** Verdicts that are there now and then, and would be others. */
    private List<VerdictEffect> verdicts(
            Map<AdoptedPack, List<Verdict>> now,
            Map<AdoptedPack, List<Verdict>> then,
            BothRules rules,
            @Nullable PackDifference difference) {
        Map<Key, Verdict> before = new LinkedHashMap<>();
        now.values().stream().flatMap(Collection::stream).forEach(verdict -> before.put(Key.of(verdict), verdict));
        Map<String, List<Verdict>> flips = then.values().stream()
                .flatMap(Collection::stream)
                .filter(after -> isFlipped(before.get(Key.of(after)), after))
                .collect(Collectors.groupingBy(after -> after.rule().code()));
        return rules.codes().stream()
                .filter(flips::containsKey)
                .map(code -> new VerdictEffect(
                        code,
                        rules.title(code),
                        why(code, difference),
                        flips.get(code).size(),
                        flips.get(code).stream()
                                .limit(FLIPS_SHOWN)
                                .map(after -> flip(before, after))
                                .toList()))
                .toList();
    }

    private static boolean isFlipped(@Nullable Verdict before, Verdict after) {
        return before != null && before.outcome() != after.outcome();
    }

    private Flip flip(Map<Key, Verdict> before, Verdict after) {
        Verdict was = before.get(Key.of(after));
        return new Flip(was, after, words.say(was), words.say(after), reasons.explain(after));
    }

    private static List<Change> why(String code, @Nullable PackDifference difference) {
        return difference == null
                ? List.of()
                : difference.rule(code).map(Part::changes).orElse(List.of());
    }
}
