package vn.dondoc.reporting.form;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.reporting.ReportReceived;
import vn.dondoc.reporting.ReportReturned;
import vn.dondoc.reporting.form.Review.Decision;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.receipts.ReceiptRegister;

/** Where provincial staff accept what was sent, or give it back. */
@Service
class ReviewDesk {

    private final Submissions submissions;
    private final ReceiptRegister register;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReviewDesk(
            Submissions submissions,
            ReceiptRegister register,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.submissions = submissions;
        this.register = register;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the one who looks may decide about it, and there is something to decide. */
    boolean awaits(Sheet sheet) {
        return sheet.state() == Submission.State.SUBMITTED && mayReview(sheet.report());
    }

    boolean mayReview(Report report) {
        return access.current().holds(Role.PROVINCIAL_STAFF)
                && access.maySee(report.unit().id());
    }

    /** "Không tiếp nhận" strikes out the receipt too; the figures stand until corrected, whatever is decided. */
    @Transactional
    void decide(Report report, Decision decision, @Nullable String remark) {
        decide(report, decision, remark, List.of());
    }

    /** @param figures names of those to be looked at again by the unit */
    @Transactional
    void decide(Report report, Decision decision, @Nullable String remark, List<String> figures) {
        access.requireRole(Role.PROVINCIAL_STAFF);
        access.requireSee(report.unit().id());
        Instant now = clock.instant();
        String by = access.current().username();
        String pack = report.pack().name();
        Submission submission = submissions.find(pack, report.key()).orElseThrow();
        submission.decide(decision, remark, now, by);
        submissions.saveAndFlush(submission);
        if (decision != Decision.ACCEPTED) {
            events.publishEvent(returned(report, submission, decision, remark, figures, by));
        }
        if (decision == Decision.REFUSED) {
            register.standing(pack, report.key()).forEach(entry -> register.strikeOut(entry.id(), now, by, remark));
            events.publishEvent(new ReportReceived(pack, report.unit().id(), report.period()));
        }
    }

    private static ReportReturned returned(
            Report report,
            Submission submission,
            Decision decision,
            @Nullable String remark,
            List<String> figures,
            String by) {
        SubmissionVersion sent = submission.lastSent().orElseThrow();
        Form form = report.form();
        return new ReportReturned(
                report.pack().name(),
                report.key(),
                sent.number(),
                report.rule().title(),
                form == null ? null : form.title(),
                decision == Decision.REFUSED,
                remark,
                figures,
                sent.savedBy(),
                by);
    }
}
