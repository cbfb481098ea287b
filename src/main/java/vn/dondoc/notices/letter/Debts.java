package vn.dondoc.notices.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.notices.letter.Matter.Late;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** What letters may be written about: reports and tasks whose day has passed and that have not come in. */
@Component
class Debts {

    /** What fell due at the end of a year is chased in the next, when its pack is no longer in force. */
    private static final int MONTHS_FOLLOWED_UP = 2;

    private final Packs packs;
    private final Verdicts verdicts;
    private final Units units;

    Debts(Packs packs, Verdicts verdicts, Units units) {
        this.packs = packs;
        this.verdicts = verdicts;
        this.units = units;
    }

    private record Group(String rule, Period period) {}

    /** All of them on that day, the latest first. */
    List<Matter> on(LocalDate today) {
        UnitTree tree = units.territory().on(today);
        Map<String, AdoptedPack> followedUp = Stream.of(today, today.minusMonths(MONTHS_FOLLOWED_UP))
                .flatMap(day -> packs.inForceOn(day).stream())
                .collect(Collectors.toMap(
                        pack -> pack.pack().name(), Function.identity(), (first, same) -> first, LinkedHashMap::new));
        List<Matter> matters = new ArrayList<>();
        for (AdoptedPack pack : followedUp.values()) {
            verdicts.byVersion(pack)
                    .forEach((version, judged) -> matters.addAll(matters(version, judged, tree, today)));
        }
        matters.sort(Comparator.comparing(matter -> matter.late().get(0).dueDay()));
        return matters;
    }

    /** The same for some units and duties alone; whoever owes nothing any more is left out. */
    List<Matter> of(Collection<ItemKey> keys, LocalDate today) {
        Set<ItemKey> named = Set.copyOf(keys);
        return on(today).stream()
                .map(matter -> matter.only(named))
                .filter(matter -> !matter.late().isEmpty())
                .toList();
    }

    private static List<Matter> matters(AdoptedPack pack, List<Verdict> judged, UnitTree tree, LocalDate today) {
        Map<Group, List<Verdict>> groups = judged.stream()
                .filter(Debts::isAsked)
                .collect(Collectors.groupingBy(
                        verdict -> new Group(verdict.rule().code(), verdict.period()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .filter(group -> group.stream().anyMatch(verdict -> verdict.state() == State.MISSING))
                .map(group -> matter(pack, group, tree, today))
                .toList();
    }

    /** A duty of somebody else: the committee does not write to itself. */
    private static boolean isAsked(Verdict verdict) {
        return verdict.rule().kind() != Rule.Kind.TARGET
                && verdict.rule().binding() == Rule.Binding.DUTY
                && verdict.unit().level() != Level.PROVINCE
                && verdict.outcome() != Outcome.NOT_APPLICABLE
                && verdict.outcome() != Outcome.WAIVED;
    }

    private static Matter matter(AdoptedPack pack, List<Verdict> group, UnitTree tree, LocalDate today) {
        List<Late> late = group.stream()
                .filter(verdict -> verdict.state() == State.MISSING && verdict.due() != null)
                .map(verdict -> late(pack, verdict, tree, today))
                .toList();
        Verdict first = group.get(0);
        return new Matter(pack, first.rule(), first.period(), late, late.size(), group.size(), types(group));
    }

    private static Late late(AdoptedPack pack, Verdict verdict, UnitTree tree, LocalDate today) {
        Unit unit = verdict.unit();
        LocalDate due = Objects.requireNonNull(verdict.due()).lastDay();
        String above = tree.parent(unit.id())
                .filter(parent -> parent.level() != Level.PROVINCE)
                .map(Unit::fullName)
                .orElse("");
        return new Late(ItemKey.of(pack.pack().name(), verdict), unit, above, due, Matter.daysLate(due, today));
    }

    private static List<String> types(List<Verdict> group) {
        Map<String, Long> counts = group.stream()
                .collect(Collectors.groupingBy(
                        verdict -> verdict.unit().type(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
