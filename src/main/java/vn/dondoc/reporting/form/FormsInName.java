package vn.dondoc.reporting.form;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.reporting.Forms;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;

/** The desks of forms and of review, as somebody at the page would use them. */
@Service
class FormsInName implements Forms {

    private final Reports reports;
    private final ReportDesk desk;
    private final ReviewDesk reviews;
    private final Submissions submissions;
    private final StoredFigures figures;

    FormsInName(Reports reports, ReportDesk desk, ReviewDesk reviews, Submissions submissions, StoredFigures figures) {
        this.reports = reports;
        this.desk = desk;
        this.reviews = reviews;
        this.submissions = submissions;
        this.figures = figures;
    }

    @Override
    @Transactional
    public boolean send(ReportKey key, Map<String, String> entries) {
        Report report = report(key);
        Outcome outcome = post(report, entries, Set.of());
        if (outcome instanceof Outcome.Refused asked) {
            outcome = post(
                    report,
                    entries,
                    asked.faults().stream()
                            .filter(EntryFault::asked)
                            .map(EntryFault::key)
                            .collect(Collectors.toSet()));
        }
        return outcome instanceof Outcome.Kept;
    }

    private Outcome post(Report report, Map<String, String> entries, Set<String> confirmed) {
        return desk.post(report, new Posted(entries, null, false, confirmed, true), Receipt.Door.PAGE);
    }

    @Override
    @Transactional
    public void accept(ReportKey key) {
        decide(key, Answer.accepted());
    }

    @Override
    @Transactional
    public void giveBack(ReportKey key, String remark, Map<String, String> remarks) {
        decide(key, new Answer(Review.Decision.RETURNED, remark, remarks, null));
    }

    private void decide(ReportKey key, Answer answer) {
        Report report = report(key);
        String seen = submissions
                .find(report.pack().name(), key)
                .map(sent -> sent.seen(figures.newest(key.unit(), key.period())))
                .orElse("");
        reviews.decide(report, answer, seen);
    }

    private Report report(ReportKey key) {
        return reports.find(key).orElseThrow(() -> new IllegalArgumentException("Nobody owes " + key));
    }
}
