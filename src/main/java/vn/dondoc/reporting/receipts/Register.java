package vn.dondoc.reporting.receipts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** The register as the person signed in may read it. */
@Component
class Register {

    /** Units that a few words may mean. */
    private static final int MOST_UNITS = 50;

    private final ReceiptRegister register;
    private final AwaitedFigures awaited;
    private final RegisterLines lines;
    private final Duties duties;
    private final Units units;
    private final Access access;
    private final Clock clock;

    Register(
            ReceiptRegister register,
            AwaitedFigures awaited,
            RegisterLines lines,
            Duties duties,
            Units units,
            Access access,
            Clock clock) {
        this.register = register;
        this.awaited = awaited;
        this.lines = lines;
        this.duties = duties;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /** What the filter wants, of units that one may see; the latest first. */
    List<ReceiptRegister.Entry> find(RegisterFilter filter) {
        Predicate<UnitId> wanted = wantedUnits(filter);
        return duties.packs(filter.wantedYear()).stream()
                .flatMap(adopted -> ofPack(adopted.pack(), filter))
                .filter(entry -> wanted.test(entry.receipt().unit()))
                .toList();
    }

    /** Names of the reports and tasks of which something came in that year, with their titles. */
    Map<String, String> duties(int year) {
        return lines.duties(packs(year));
    }

    /** One line, of a unit that one may see. */
    Optional<RegisterLine> line(long id) {
        return register.find(id).flatMap(entry -> {
            access.requireSee(entry.receipt().unit());
            int year = entry.receipt().period().year();
            return lines(year, List.of(entry)).stream().findFirst();
        });
    }

    List<RegisterLine> lines(int year, List<ReceiptRegister.Entry> entries) {
        return lines.of(packs(year), entries);
    }

    private Map<String, AdoptedPack> packs(int year) {
        return duties.packs(year).stream()
                .collect(Collectors.toMap(adopted -> adopted.pack().name(), adopted -> adopted));
    }

    private Stream<ReceiptRegister.Entry> ofPack(RulePack pack, RegisterFilter filter) {
        Set<Long> awaiting = filter.state() == RegisterFilter.State.AWAITING_FIGURES ? awaited.of(pack) : Set.of();
        return register.of(pack.name()).stream()
                .filter(entry ->
                        filter.wants(LocalDate.ofInstant(entry.receipt().receivedAt(), clock.getZone())
                                .getMonthValue()))
                .filter(entry -> filter.duty() == null
                        || filter.duty().isEmpty()
                        || filter.duty().equals(name(entry)))
                .filter(entry -> isIn(filter.state(), entry, awaiting));
    }

    private static String name(ReceiptRegister.Entry entry) {
        return entry.receipt().rule() + "@" + entry.receipt().period();
    }

    private static boolean isIn(RegisterFilter.@Nullable State state, ReceiptRegister.Entry entry, Set<Long> awaiting) {
        if (state == null) {
            return true;
        }
        return entry.struck() == null
                && switch (state) {
                    case AWAITING_FIGURES -> awaiting.contains(entry.id());
                    case AWAITING_SIGNED -> !entry.isSigned();
                };
    }

    /** Asked once for each unit, however many lines it has. */
    private Predicate<UnitId> wantedUnits(RegisterFilter filter) {
        String words = filter.unit();
        Predicate<UnitId> named = words == null || words.isEmpty() ? any -> true : named(words, filter.wantedYear());
        Map<UnitId, Boolean> known = new HashMap<>();
        return unit -> known.computeIfAbsent(unit, id -> access.maySee(id) && named.test(id));
    }

    private Predicate<UnitId> named(String words, int year) {
        Territory territory = units.territory();
        LocalDate end = LocalDate.of(year, 12, 31);
        Set<UnitId> meant =
                units.search(words, MOST_UNITS).stream().map(Unit::id).collect(Collectors.toSet());
        return id -> territory.find(id).stream().anyMatch(unit -> {
            UnitTree tree = territory.on(unit.nearestDay(end));
            return tree.pathUp(id).stream().anyMatch(above -> meant.contains(above.id()));
        });
    }
}
