package vn.dondoc.compliance.waiving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.VerdictWords;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.compliance.waiving.WaiverView.Area;
import vn.dondoc.compliance.waiving.WaiverView.Choice;
import vn.dondoc.compliance.waiving.WaiverView.Debtor;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** What the reader may give waivers and extensions for, and to which units. */
@Component
class GrantChoices {

    private static final Set<Outcome> NOTHING_TO_GIVE = EnumSet.of(Outcome.MET, Outcome.NOT_APPLICABLE);

    private final FollowedPacks packs;
    private final Obligations obligations;
    private final Verdicts verdicts;
    private final VerdictWords standing;
    private final WaiverAccess waiverAccess;
    private final Units units;
    private final WaiverWords words;
    private final Clock clock;

    GrantChoices(
            FollowedPacks packs,
            Obligations obligations,
            Verdicts verdicts,
            VerdictWords standing,
            WaiverAccess waiverAccess,
            Units units,
            WaiverWords words,
            Clock clock) {
        this.packs = packs;
        this.obligations = obligations;
        this.verdicts = verdicts;
        this.standing = standing;
        this.waiverAccess = waiverAccess;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** What is owed by units that the reader decides for, each duty once, by its day. */
    List<Choice> duties(Locale locale) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (AdoptedPack pack : packs.all()) {
            Map<UnitId, Boolean> mine = new HashMap<>();
            obligations.of(pack).stream()
                    .sorted(Comparator.comparing(Obligation::day))
                    .filter(owed -> owed.unit().level() != Level.RESIDENTIAL_AREA)
                    .filter(owed ->
                            mine.computeIfAbsent(owed.unit().id(), unit -> waiverAccess.mayDecideFor(pack, unit)))
                    .forEach(owed ->
                            choices.putIfAbsent(owed.rule().code() + "@" + owed.period(), choice(owed, locale)));
        }
        return List.copyOf(choices.values());
    }

    private Choice choice(Obligation owed, Locale locale) {
        return new Choice(
                owed.rule().code(), owed.rule().title(), owed.period().toString(), words.period(owed.period(), locale));
    }

    /** Who owes a duty and whom the reader decides for, by the unit above; what is done already is left out. */
    List<Area> debtors(AdoptedPack pack, String rule, Period period, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.territory().on(today);
        List<UnitId> owing = obligations.of(pack).stream()
                .filter(owed -> owed.rule().code().equals(rule) && owed.period().equals(period))
                .map(owed -> owed.unit().id())
                .filter(unit -> waiverAccess.mayDecideFor(pack, unit))
                .toList();
        Map<String, List<Debtor>> areas = new LinkedHashMap<>();
        for (Verdict verdict : verdicts.of(pack, owing)) {
            if (verdict.rule().code().equals(rule)
                    && verdict.period().equals(period)
                    && !NOTHING_TO_GIVE.contains(verdict.outcome())) {
                Unit unit = verdict.unit();
                String area = tree.parent(unit.id()).map(Unit::fullName).orElse("");
                areas.computeIfAbsent(area, any -> new ArrayList<>())
                        .add(new Debtor(unit, unit.fullName(), standing.say(verdict, today, locale)));
            }
        }
        return areas.entrySet().stream()
                .map(entry -> new Area(entry.getKey(), entry.getValue()))
                .toList();
    }
}
