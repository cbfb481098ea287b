package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.figures.Uploads;
import vn.dondoc.reporting.form.Sheet.Brought;
import vn.dondoc.reporting.form.Sheet.Decided;
import vn.dondoc.reporting.form.Sheet.Difference;
import vn.dondoc.reporting.form.Sheet.Happening;
import vn.dondoc.reporting.form.Sheet.Saved;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.receipts.ReceiptRegister;
import vn.dondoc.reporting.rollup.Registered;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/** Puts together how a unit's form stands. */
@Component
class Sheets {

    private final Submissions submissions;
    private final WorkingDrafts drafts;
    private final Comparisons comparisons;
    private final StoredFigures figures;
    private final ReceiptRegister register;
    private final Uploads uploads;
    private final Reports reports;

    Sheets(
            Submissions submissions,
            WorkingDrafts drafts,
            Comparisons comparisons,
            StoredFigures figures,
            ReceiptRegister register,
            Uploads uploads,
            Reports reports) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.comparisons = comparisons;
        this.figures = figures;
        this.register = register;
        this.uploads = uploads;
        this.reports = reports;
    }

    /** To be called within a transaction: versions are read as needed. */
    Sheet of(Report report) {
        ReportKey key = report.key();
        String pack = report.pack().name();
        Optional<Submission> submission = submissions.find(pack, key);
        Optional<SubmissionVersion> newest = submission.flatMap(Submission::newest);
        UnitTree tree = reports.tree(report.unit(), key.period());
        List<Figure> now = figures.of(key.unit(), key.period());
        Map<String, String> saved = saved(newest, now);
        WorkingDraft draft = drafts.of(pack, key);
        long newestFigure = figures.newest(key.unit(), key.period());
        return new Sheet(
                report,
                submission.map(Submission::state).orElse(null),
                Sheet.stamp(submission.map(Submission::latest).orElse(0), newestFigure),
                saved,
                draft,
                newest.map(SubmissionVersion::isNothingDone).orElse(false),
                newest.map(version -> !version.isSent()).orElse(false),
                comparisons.of(report, tree),
                new Registered(tree).below(key.unit()),
                history(key, submission),
                register.of(pack, key),
                Reviewed.of(
                        submission,
                        draft.over(saved),
                        saved(submission.flatMap(Submission::lastSent), now),
                        newestFigure),
                register.instead(report.pack(), key).orElse(null));
    }

    /** What the forms of several units must have in common to be read together. */
    private record Kind(String pack, String rule, Period period, UnitTree tree) {}

    /**
     * The forms of several units, in their order, with as many queries for each rule and period as for one form; without
     * history, receipts and reviews.
     */
    List<Sheet> of(List<Report> all) {
        Map<Kind, List<Report>> kinds = all.stream()
                .collect(Collectors.groupingBy(
                        report -> new Kind(
                                report.pack().name(),
                                report.rule().code(),
                                report.period(),
                                reports.tree(report.unit(), report.period())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<ReportKey, Sheet> sheets = new HashMap<>();
        kinds.forEach((kind, same) ->
                of(same, kind.tree()).forEach(sheet -> sheets.put(sheet.report().key(), sheet)));
        return all.stream()
                .map(report -> requireNonNull(sheets.get(report.key())))
                .toList();
    }

    private List<Sheet> of(List<Report> all, UnitTree tree) {
        Report first = all.get(0);
        ReportKey key = first.key();
        String pack = first.pack().name();
        Registered registered = new Registered(tree);
        List<UnitId> units = all.stream().map(report -> report.unit().id()).toList();
        Map<UnitId, SubmissionVersion> newest = submissions.newest(pack, key.rule(), key.period(), units).stream()
                .collect(Collectors.toMap(version -> version.submission().key().unit(), version -> version));
        Map<UnitId, List<Figure>> later =
                figures.of(units, key.period()).stream().collect(Collectors.groupingBy(Figure::unit));
        Map<UnitId, Long> statements = figures.newest(units, key.period());
        Map<UnitId, WorkingDraft> typed = drafts.of(pack, key.rule(), key.period(), units);
        Map<UnitId, Sheet.Known> known = comparisons.among(units, tree, first);
        return all.stream()
                .map(report -> {
                    UnitId unit = report.unit().id();
                    Optional<SubmissionVersion> version = Optional.ofNullable(newest.get(unit));
                    return new Sheet(
                            report,
                            version.map(SubmissionVersion::submission)
                                    .map(Submission::state)
                                    .orElse(null),
                            Sheet.stamp(
                                    version.map(SubmissionVersion::number).orElse(0),
                                    statements.getOrDefault(unit, 0L)),
                            saved(version, later.getOrDefault(unit, List.of())),
                            typed.getOrDefault(unit, WorkingDraft.NONE),
                            version.map(SubmissionVersion::isNothingDone).orElse(false),
                            version.map(saved -> !saved.isSent()).orElse(false),
                            known.get(unit),
                            registered.below(unit),
                            List.of(),
                            List.of(),
                            Reviewed.NOTHING,
                            null);
                })
                .toList();
    }

    private static Map<String, String> saved(Optional<SubmissionVersion> newest, List<Figure> figures) {
        Map<String, String> entries =
                new HashMap<>(newest.map(SubmissionVersion::entries).orElse(Map.of()));
        for (Figure figure : figures) {
            boolean later =
                    newest.isEmpty() || figure.recordedAt().isAfter(newest.get().savedAt());
            if (later) {
                entries.put(figure.indicator(), Numbers.write(figure.value()));
            }
        }
        return entries;
    }

    private List<Happening> history(ReportKey key, Optional<Submission> submission) {
        List<Happening> history = new ArrayList<>();
        submission.ifPresent(sent -> {
            addVersions(sent, history);
            addDecisions(sent, history);
        });
        uploads.of(key.unit(), key.period())
                .forEach(file -> history.add(new Brought(file.at(), file.by(), file.name(), file.figures())));
        history.sort(Comparator.comparing(Happening::at).reversed());
        return history;
    }

    private static void addVersions(Submission submission, List<Happening> history) {
        Map<String, String> before = Map.of();
        for (SubmissionVersion version : submission.versions()) {
            history.add(
                    new Saved(version.savedAt(), version.savedBy(), version, differences(before, version.entries())));
            before = version.entries();
        }
    }

    private static void addDecisions(Submission submission, List<Happening> history) {
        submission
                .reviews()
                .forEach(review -> history.add(new Decided(
                        review.decidedAt(),
                        review.decidedBy(),
                        review.versionNumber(),
                        review.decision(),
                        review.remark(),
                        review.correctBy(),
                        review.figures())));
    }

    private static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> indicators = new TreeSet<>(before.keySet());
        indicators.addAll(after.keySet());
        return indicators.stream()
                .map(code -> new Difference(code, before.getOrDefault(code, ""), after.getOrDefault(code, "")))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }
}
