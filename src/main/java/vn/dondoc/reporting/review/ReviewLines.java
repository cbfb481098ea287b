package vn.dondoc.reporting.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.Reliefs;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.review.Course.Move;
import vn.dondoc.reporting.review.Course.Step;
import vn.dondoc.reporting.review.ReviewRows.Decided;
import vn.dondoc.reporting.review.ReviewRows.Row;
import vn.dondoc.reporting.review.ReviewRows.Show;
import vn.dondoc.territory.UnitId;

/** Puts together how the forms of a work list stand; for all of them at once. */
@Component
class ReviewLines {

    private final ReviewRows rows;
    private final StoredFigures figures;
    private final Packs packs;
    private final Dues dues;
    private final Reports reports;
    private final OpenQuestions questions;
    private final Reviewers reviewers;
    private final Obligations obligations;
    private final Clock clock;

    ReviewLines(
            ReviewRows rows,
            StoredFigures figures,
            Packs packs,
            Dues dues,
            Reports reports,
            OpenQuestions questions,
            Reviewers reviewers,
            Obligations obligations,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.packs = packs;
        this.dues = dues;
        this.reports = reports;
        this.questions = questions;
        this.reviewers = reviewers;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** In the order given; questions are looked for only in what waits. */
    List<ReviewLine> of(List<Row> found, Show show) {
        Corrections corrections = Corrections.of(found, rows);
        Map<String, OfPack> ofPacks = found.stream()
                .map(Row::pack)
                .distinct()
                .collect(Collectors.toMap(pack -> pack, pack -> ofPack(pack, found)));
        Map<Row, Report> owed = new LinkedHashMap<>();
        for (Row row : found) {
            OfPack pack = Objects.requireNonNull(ofPacks.get(row.pack()));
            Obligation one = pack.owed().get(row.key());
            if (one != null) {
                owed.put(row, new Report(pack.adopted(), one.rule(), one.unit(), one.period()));
            }
        }
        Map<ReportKey, Integer> asked = show == Show.WAITING ? questions.of(owed.values()) : Map.of();
        Map<UnitId, Map<Period, Long>> newest = figures.newest(units(found));
        List<ReviewLine> lines = new ArrayList<>();
        owed.forEach((row, report) -> {
            long figure = newest.getOrDefault(row.key().unit(), Map.of())
                    .getOrDefault(row.key().period(), 0L);
            String seen = corrections.last(row).number() + "-" + figure;
            int open = asked.getOrDefault(row.key(), 0);
            lines.add(
                    line(row, report, Objects.requireNonNull(ofPacks.get(row.pack())), corrections, seen, open, show));
        });
        return lines;
    }

    /** What a pack asks of the units in the list, and what is known of them. */
    private record OfPack(
            AdoptedPack adopted, Map<ReportKey, Obligation> owed, Map<ReportKey, Instant> first, WorkingDays days) {}

    private OfPack ofPack(String name, List<Row> found) {
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
        return new OfPack(adopted, owed, rows.first(name, keys), obligations.workingDays());
    }

    private static List<UnitId> units(List<Row> found) {
        return found.stream().map(row -> row.key().unit()).distinct().toList();
    }

    private ReviewLine line(
            Row row, Report report, OfPack pack, Corrections corrections, String seen, int questions, Show show) {
        List<Decided> decided = corrections.decided(row);
        Decided back = corrections.lastReturn(row);
        Set<String> changed = corrections.changed(row);
        Set<String> remarked = corrections.remarked(row);
        Course course = Course.of(
                pack.first().get(row.key()),
                Objects.requireNonNull(pack.owed().get(row.key())).due(),
                steps(corrections.sent(row), decided),
                pack.days(),
                clock.instant());
        boolean correcting = show == Show.CORRECTING && back != null;
        return new ReviewLine(
                row.key(),
                report.unit(),
                report.rule(),
                corrections.last(row),
                seen,
                course,
                (int) decided.stream().filter(Decided::isGivenBack).count(),
                correcting ? back.correctBy() : null,
                correcting ? course.stays().get(course.stays().size() - 1).daysLate() : 0,
                changed.size(),
                remarked.size(),
                (int) remarked.stream().filter(changed::contains).count(),
                questions,
                show == Show.WAITING && reviewers.mayReview(report.pack(), report.unit()));
    }

    static List<Step> steps(Collection<SavedVersion> sent, Collection<Decided> decided) {
        List<Step> steps = new ArrayList<>();
        sent.forEach(version -> steps.add(new Step(version.at(), Move.SENT, null)));
        decided.forEach(one ->
                steps.add(new Step(one.at(), one.isGivenBack() ? Move.GIVEN_BACK : Move.ACCEPTED, one.correctBy())));
        return steps;
    }
}
