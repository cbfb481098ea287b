package vn.dondoc.reporting.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.KnownFigures;
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

/** Puts together how a unit's form stands. */
@Component
class Sheets {

    private final Submissions submissions;
    private final StoredFigures figures;
    private final ReceiptRegister register;
    private final Uploads uploads;
    private final Reports reports;

    Sheets(Submissions submissions, StoredFigures figures, ReceiptRegister register, Uploads uploads, Reports reports) {
        this.submissions = submissions;
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
        return new Sheet(
                report,
                submission.map(Submission::state).orElse(null),
                submission.map(Submission::latest).orElse(0) + "-" + figures.newest(key.unit(), key.period()),
                entries(key, newest),
                newest.map(SubmissionVersion::isNothingDone).orElse(false),
                newest.map(version -> !version.isSent()).orElse(false),
                new KnownFigures(figures.of(key.unit(), key.period().year())).before(key.unit(), key.period()),
                new Registered(reports.tree(report.unit(), key.period())).below(key.unit()),
                history(key, submission),
                register.of(pack, key),
                register.instead(report.pack(), key).orElse(null));
    }

    private Map<String, String> entries(ReportKey key, Optional<SubmissionVersion> newest) {
        Map<String, String> entries =
                new HashMap<>(newest.map(SubmissionVersion::entries).orElse(Map.of()));
        for (Figure figure : figures.of(key.unit(), key.period())) {
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
                        review.remark())));
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
