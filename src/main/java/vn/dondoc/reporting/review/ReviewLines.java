package vn.dondoc.reporting.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.Reliefs;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.Agreement;
import vn.dondoc.reporting.figures.KnownFigures;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.review.Course.Move;
import vn.dondoc.reporting.review.Course.Step;
import vn.dondoc.reporting.review.ReviewRows.Decided;
import vn.dondoc.reporting.review.ReviewRows.Row;
import vn.dondoc.reporting.review.ReviewRows.Show;
import vn.dondoc.reporting.rollup.Registered;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/** Puts together how the forms of a work list stand; for all of them at once. */
@Component
class ReviewLines {

    private final ReviewRows rows;
    private final StoredFigures figures;
    private final Packs packs;
    private final Dues dues;
    private final Reports reports;
    private final Reviewers reviewers;
    private final Obligations obligations;
    private final Clock clock;

    ReviewLines(
            ReviewRows rows,
            StoredFigures figures,
            Packs packs,
            Dues dues,
            Reports reports,
            Reviewers reviewers,
            Obligations obligations,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.packs = packs;
        this.dues = dues;
        this.reports = reports;
        this.reviewers = reviewers;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** In the order given; questions are looked for only in what waits. */
    List<ReviewLine> of(List<Row> found, Show show) {
        Histories histories = histories(found);
        Map<String, OfPack> ofPacks = found.stream()
                .map(Row::pack)
                .distinct()
                .collect(Collectors.toMap(pack -> pack, pack -> ofPack(pack, found, show)));
        Map<UnitId, Map<Period, Long>> newest = figures.newest(units(found));
        List<ReviewLine> lines = new ArrayList<>();
        for (Row row : found) {
            long figure = newest.getOrDefault(row.key().unit(), Map.of())
                    .getOrDefault(row.key().period(), 0L);
            Obligation owed =
                    Objects.requireNonNull(ofPacks.get(row.pack())).owed().get(row.key());
            if (owed != null) {
                lines.add(line(row, owed, Objects.requireNonNull(ofPacks.get(row.pack())), histories, figure, show));
            }
        }
        return lines;
    }

    /** What happened to the forms, and what stood in the versions that are held against each other. */
    private record Histories(
            Map<Long, List<SavedVersion>> sent,
            Map<Long, List<Decided>> decided,
            Map<Long, Set<String>> remarked,
            Map<Long, Map<String, String>> entries) {

        List<Decided> decided(Row row) {
            return decided.getOrDefault(row.id(), List.of());
        }

        @Nullable
        Decided lastReturn(Row row) {
            return decided(row).stream()
                    .filter(Decided::isGivenBack)
                    .reduce((one, later) -> later)
                    .orElse(null);
        }
    }

    private Histories histories(List<Row> found) {
        List<Long> ids = found.stream().map(Row::id).toList();
        Map<Long, List<SavedVersion>> sent = rows.sent(ids);
        Map<Long, List<Decided>> decided = rows.decided(ids);
        Histories bare = new Histories(sent, decided, Map.of(), Map.of());
        List<Long> returns = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        for (Row row : found) {
            Decided back = bare.lastReturn(row);
            if (back != null) {
                returns.add(back.id());
                List<SavedVersion> all = sent.getOrDefault(row.id(), List.of());
                all.stream()
                        .filter(version -> version.number() == back.version())
                        .forEach(version -> versions.add(version.id()));
                versions.add(all.get(all.size() - 1).id());
            }
        }
        return new Histories(sent, decided, rows.remarked(returns), rows.entries(versions));
    }

    /** What a pack asks of the units in the list, and what is known of them. */
    private record OfPack(
            AdoptedPack adopted,
            Map<ReportKey, Obligation> owed,
            Map<ReportKey, Instant> first,
            KnownFigures known,
            Map<UnitTree, Registered> registered,
            WorkingDays days) {}

    private OfPack ofPack(String name, List<Row> found, Show show) {
        AdoptedPack adopted = packs.find(name).orElseThrow();
        List<ReportKey> keys = found.stream()
                .filter(row -> row.pack().equals(name))
                .map(Row::key)
                .toList();
        Set<ReportKey> wanted = Set.copyOf(keys);
        Reliefs.InForce inForce = dues.relieved(adopted);
        Map<ReportKey, Obligation> owed = new HashMap<>();
        for (Obligation one : dues.of(adopted)) {
            ReportKey key = new ReportKey(one.rule().code(), one.unit().id(), one.period());
            if (wanted.contains(key)) {
                owed.put(key, inForce.extended(one));
            }
        }
        keys.stream()
                .filter(key -> !owed.containsKey(key))
                .forEach(key -> reports.find(key)
                        .ifPresent(report ->
                                owed.put(key, new Obligation(report.rule(), report.unit(), report.period(), null))));
        List<UnitId> units = show == Show.WAITING ? units(found) : List.of();
        return new OfPack(
                adopted,
                owed,
                rows.first(name, keys),
                new KnownFigures(figures.of(units, List.of(adopted.pack().year()))),
                new HashMap<>(),
                obligations.workingDays());
    }

    private static List<UnitId> units(List<Row> found) {
        return found.stream().map(row -> row.key().unit()).distinct().toList();
    }

    private ReviewLine line(Row row, Obligation owed, OfPack pack, Histories histories, long figure, Show show) {
        List<SavedVersion> sent = histories.sent().getOrDefault(row.id(), List.of());
        List<Decided> decided = histories.decided(row);
        SavedVersion last = sent.get(sent.size() - 1);
        Decided back = histories.lastReturn(row);
        Set<String> changed = back == null ? Set.of() : changed(sent, last, back, histories.entries());
        Set<String> remarked = back == null ? Set.of() : histories.remarked().getOrDefault(back.id(), Set.of());
        Course course =
                Course.of(pack.first().get(row.key()), owed.due(), steps(sent, decided), pack.days(), clock.instant());
        boolean correcting = show == Show.CORRECTING && back != null;
        return new ReviewLine(
                row.key(),
                owed.unit(),
                owed.rule(),
                last,
                last.number() + "-" + figure,
                course,
                (int) decided.stream().filter(Decided::isGivenBack).count(),
                correcting ? back.correctBy() : null,
                correcting ? course.stays().get(course.stays().size() - 1).daysLate() : 0,
                changed.size(),
                remarked.size(),
                (int) remarked.stream().filter(changed::contains).count(),
                show == Show.WAITING ? questions(owed, pack) : 0,
                show == Show.WAITING && reviewers.mayReview(pack.adopted().pack(), owed.unit()));
    }

    static List<Step> steps(Collection<SavedVersion> sent, Collection<Decided> decided) {
        List<Step> steps = new ArrayList<>();
        sent.forEach(version -> steps.add(new Step(version.at(), Move.SENT, null)));
        decided.forEach(one ->
                steps.add(new Step(one.at(), one.isGivenBack() ? Move.GIVEN_BACK : Move.ACCEPTED, one.correctBy())));
        return steps;
    }

    private static Set<String> changed(
            List<SavedVersion> sent, SavedVersion last, Decided back, Map<Long, Map<String, String>> entries) {
        Map<String, String> before = sent.stream()
                .filter(version -> version.number() == back.version())
                .findFirst()
                .map(version -> entries.getOrDefault(version.id(), Map.<String, String>of()))
                .orElse(Map.of());
        Map<String, String> after = entries.getOrDefault(last.id(), Map.of());
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(code -> Objects.equals(before.get(code), after.get(code)));
        return changed;
    }

    private int questions(Obligation owed, OfPack pack) {
        Report report = new Report(pack.adopted(), owed.rule(), owed.unit(), owed.period());
        Form form = report.form();
        if (form == null) {
            return 0;
        }
        Map<String, BigDecimal> numbers = pack.known().of(owed.unit().id(), owed.period());
        numbers.keySet().retainAll(form.indicators());
        return new Agreement(
                        pack.adopted().pack().indicators(),
                        form.totals(),
                        pack.registered()
                                .computeIfAbsent(reports.tree(owed.unit(), owed.period()), Registered::new)
                                .below(owed.unit().id()),
                        pack.known().before(owed.unit().id(), owed.period()))
                .faults(numbers)
                .size();
    }
}
