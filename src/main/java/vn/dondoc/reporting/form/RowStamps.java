package vn.dondoc.reporting.form;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.form.WorkingDraft.Typed;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.territory.UnitId;

/** Tells which of many forms somebody else changed, with three queries, so that only those are read again. */
@Component
class RowStamps {

    private final Submissions submissions;
    private final StoredFigures figures;
    private final WorkingDrafts drafts;

    RowStamps(Submissions submissions, StoredFigures figures, WorkingDrafts drafts) {
        this.submissions = submissions;
        this.figures = figures;
        this.drafts = drafts;
    }

    /**
     * By unit, the same that {@link JointPage.Row#stamp} says of a row just read.
     *
     * @param rows of one rule and period; never empty
     * @param me whose own typing changes nothing
     */
    Map<UnitId, String> of(List<Report> rows, String me) {
        ReportKey key = rows.get(0).key();
        String pack = rows.get(0).pack().name();
        List<UnitId> units = rows.stream().map(row -> row.unit().id()).toList();
        Map<UnitId, Submission> sent = submissions.all(pack, key.rule(), key.period(), units).stream()
                .collect(Collectors.toMap(submission -> submission.key().unit(), submission -> submission));
        Map<UnitId, Long> statements = figures.newest(units, key.period());
        Map<UnitId, Instant> written = drafts.lastWritten(pack, key.rule(), key.period(), units, me);
        Map<UnitId, String> stamps = new HashMap<>();
        for (UnitId unit : units) {
            Submission submission = sent.get(unit);
            stamps.put(
                    unit,
                    of(
                            Sheet.stamp(
                                    submission == null ? 0 : submission.latest(), statements.getOrDefault(unit, 0L)),
                            submission == null ? null : submission.state(),
                            written.get(unit)));
        }
        return stamps;
    }

    static String of(String sheet, Submission.@Nullable State state, @Nullable Typed theirs) {
        return of(sheet, state, theirs == null ? null : theirs.at());
    }

    private static String of(String sheet, Submission.@Nullable State state, @Nullable Instant theirs) {
        return sheet + " " + state + " " + (theirs == null ? "" : theirs.toEpochMilli());
    }
}
