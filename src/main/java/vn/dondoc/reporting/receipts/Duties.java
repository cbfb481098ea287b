package vn.dondoc.reporting.receipts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Reliefs;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.pack.Paper;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.territory.Unit;

/** What may be recorded as received by the person signed in. */
@Component
class Duties {

    private final Packs packs;
    private final Dues dues;
    private final ReceiptDesk desk;
    private final ReceiptRegister register;
    private final Clock clock;

    Duties(Packs packs, Dues dues, ReceiptDesk desk, ReceiptRegister register, Clock clock) {
        this.packs = packs;
        this.dues = dues;
        this.desk = desk;
        this.register = register;
        this.clock = clock;
    }

    /**
     * One unit that owes a duty.
     *
     * @param received the first receipt that stands, its own or that of a paper that settles it as well; absent = nothing came
     *     yet
     * @param late whether nothing came and the due moment has passed
     * @param waived whether nothing is owed at present
     */
    record Debtor(Unit unit, @Nullable Due due, @Nullable Receipt received, boolean late, boolean waived) {}

    /** The packs of a calendar year. */
    List<AdoptedPack> packs(int year) {
        return packs.inForceOn(LocalDate.of(year, 12, 31));
    }

    /** Those of the year, by due day; those without a day last. */
    List<Duty> of(int year) {
        Map<String, Duty> duties = new LinkedHashMap<>();
        Map<Unit, Boolean> mine = new LinkedHashMap<>();
        for (AdoptedPack adopted : packs(year)) {
            for (Obligation owed : dues.of(adopted)) {
                if (mine.computeIfAbsent(owed.unit(), unit -> desk.mayRecordFor(unit.id()))) {
                    Duty duty = new Duty(adopted, owed.rule(), owed.period(), owed.due());
                    duties.putIfAbsent(duty.name(), duty);
                }
            }
        }
        List<Duty> sorted = new ArrayList<>(duties.values());
        sorted.sort(Comparator.comparing(Duty::due, Comparator.nullsLast(Comparator.comparing(Due::moment))));
        return sorted;
    }

    /** Whoever may record it. */
    Optional<Duty> find(String name) {
        return Duty.Name.parse(name)
                .flatMap(wanted -> packs(wanted.period().year()).stream()
                        .flatMap(adopted -> dues.of(adopted, wanted.rule(), wanted.period()).stream()
                                .map(owed -> new Duty(adopted, owed.rule(), owed.period(), owed.due())))
                        .findFirst());
    }

    /** Who owes it, in the order of the codes; only units that may be recorded for. */
    List<Debtor> debtors(Duty duty) {
        Instant now = clock.instant();
        Map<ReportKey, Receipt> received = new LinkedHashMap<>();
        register.of(duty.adopted().pack().name()).stream()
                .filter(entry -> entry.struck() == null)
                .forEach(entry -> received.put(entry.key(), entry.receipt()));
        List<Paper> papers = new ArrayList<>();
        papers.add(new Paper(duty.rule(), duty.period()));
        papers.addAll(Paper.insteadOf(duty.adopted().pack(), duty.rule().code(), duty.period()));
        Reliefs.InForce inForce = dues.relieved(duty.adopted());
        return dues.of(duty.adopted(), duty.rule().code(), duty.period()).stream()
                .filter(owed -> desk.mayRecordFor(owed.unit().id()))
                .map(owed -> debtor(owed, first(papers, owed.unit(), received), inForce.isWaived(owed), now))
                .toList();
    }

    private static @Nullable Receipt first(List<Paper> papers, Unit unit, Map<ReportKey, Receipt> received) {
        return papers.stream()
                .map(paper -> received.get(new ReportKey(paper.rule().code(), unit.id(), paper.period())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Debtor debtor(Obligation owed, @Nullable Receipt received, boolean waived, Instant now) {
        boolean late =
                received == null && !waived && owed.due() != null && owed.due().isPast(now);
        return new Debtor(owed.unit(), owed.due(), received, late, waived);
    }
}
