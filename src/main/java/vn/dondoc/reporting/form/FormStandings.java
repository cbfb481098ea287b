package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.owed.Report;

/** What was last said of reports, for doors that bring something that may be older, or the same again. */
@Component
@Transactional(readOnly = true)
public class FormStandings {

    private final Submissions submissions;

    FormStandings(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * The newest version of a form.
     *
     * @param sent false for a draft
     * @param door by which it came
     * @param by user name
     */
    public record Standing(
            int version,
            boolean sent,
            Receipt.Door door,
            Instant savedAt,
            String by,
            Map<String, String> entries,
            boolean nothingDone) {}

    /** Empty if nothing was ever saved. Asks nobody's rights. */
    public Optional<Standing> of(Report report) {
        return submissions
                .find(report.pack().name(), report.key())
                .flatMap(Submission::newest)
                .map(newest -> new Standing(
                        newest.number(),
                        newest.isSent(),
                        newest.door(),
                        newest.savedAt(),
                        newest.savedBy(),
                        newest.entries(),
                        newest.isNothingDone()));
    }

    /** Whether these entries, however they are written, say nothing but what that version says. */
    public boolean isSame(Report report, Standing standing, Map<String, String> entries, boolean nothingDone) {
        return nothingDone == standing.nothingDone() && asKept(report, entries).equals(standing.entries());
    }

    /** Texts by indicator as they would be kept, however they are written. */
    public Map<String, String> asKept(Report report, Map<String, String> entries) {
        return FormEntries.read(
                        entries, requireNonNull(report.form()), report.pack().indicators())
                .typed();
    }

    /** Whether nothing is filled in, or nothing but zeros. */
    public boolean isEmpty(Report report, Map<String, String> entries) {
        FormEntries read = FormEntries.read(
                entries, requireNonNull(report.form()), report.pack().indicators());
        return read.isEmpty() || read.isAllZero();
    }
}
