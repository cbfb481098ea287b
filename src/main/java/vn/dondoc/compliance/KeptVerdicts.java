package vn.dondoc.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/**
 * The verdicts of the table, as objects; rule, unit and due day are those of the obligation. Whatever is adopted
 * meanwhile, both are read as of one moment.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class KeptVerdicts implements Verdicts {

    private final Packs packs;
    private final VerdictStore store;
    private final OwedOf owed;
    private final Units units;

    KeptVerdicts(Packs packs, VerdictStore store, OwedOf owed, Units units) {
        this.packs = packs;
        this.store = store;
        this.owed = owed;
        this.units = units;
    }

    @Override
    public List<Verdict> of(AdoptedPack pack) {
        return verdicts(pack, store.of(pack.pack().name()));
    }

    @Override
    public List<Verdict> of(AdoptedPack pack, List<UnitId> units) {
        return units.isEmpty() ? List.of() : verdicts(pack, store.of(pack.pack().name(), units));
    }

    @Override
    public Optional<Verdict> find(AdoptedPack pack, String rule, UnitId unit, Period period) {
        List<VerdictRow> rows = store.find(pack.pack().name(), new Key(rule, unit, period)).stream()
                .toList();
        return verdicts(pack, rows).stream().findFirst();
    }

    @Override
    public Optional<Judged> judged(AdoptedPack pack, String rule, UnitId unit, Period period) {
        List<VerdictRow> rows = store.find(pack.pack().name(), new Key(rule, unit, period)).stream()
                .toList();
        OwedOf.Snapshot snapshot = owed.of(pack);
        return verdicts(pack, rows, snapshot).stream()
                .findFirst()
                .map(verdict -> new Judged(packs.open(snapshot.versionOf(Key.of(verdict))), verdict));
    }

    @Override
    public Map<AdoptedPack, List<Verdict>> byVersion(AdoptedPack pack) {
        OwedOf.Snapshot snapshot = owed.of(pack);
        Map<VersionHead, List<Verdict>> byVersion =
                of(pack).stream().collect(Collectors.groupingBy(verdict -> snapshot.versionOf(Key.of(verdict))));
        Map<AdoptedPack, List<Verdict>> opened = new LinkedHashMap<>();
        for (VersionHead version : snapshot.versions()) {
            List<Verdict> verdicts = byVersion.get(version);
            if (verdicts != null) {
                opened.put(packs.open(version), verdicts);
            }
        }
        return opened;
    }

    @Override
    public AdoptedPack versionOf(AdoptedPack pack, Verdict verdict) {
        return packs.open(owed.of(pack).versionOf(Key.of(verdict)));
    }

    private List<Verdict> verdicts(AdoptedPack pack, List<VerdictRow> rows) {
        return verdicts(pack, rows, owed.of(pack));
    }

    private List<Verdict> verdicts(AdoptedPack pack, List<VerdictRow> rows, OwedOf.Snapshot snapshot) {
        Territory territory = units.territory();
        return rows.stream()
                .map(row -> verdict(row, snapshot.find(row.key()), territory))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Key::of, Key.order(pack.pack())))
                .toList();
    }

    /** Absent for what is no longer owed: the obligations were planned anew and not yet judged. */
    static @Nullable Verdict verdict(VerdictRow row, @Nullable Obligation owed, Territory territory) {
        if (owed == null) {
            return null;
        }
        LocalDate extendedTo = Reason.extendedTo(row.reason());
        Due due = extendedTo == null ? owed.due() : Cases.extended(owed, extendedTo);
        return new Verdict(
                owed.rule(),
                owed.unit(),
                owed.period(),
                due,
                row.outcome(),
                row.state(),
                row.value(),
                row.lower(),
                row.upper(),
                Measures.threshold(owed.rule().demand()),
                missing(row.missing(), territory),
                row.reason());
    }

    private static List<Unit> missing(String ids, Territory territory) {
        return ids.isEmpty()
                ? List.of()
                : List.of(ids.split(" ")).stream()
                        .flatMap(id -> territory.find(UnitId.parse(id)).stream())
                        .toList();
    }
}
