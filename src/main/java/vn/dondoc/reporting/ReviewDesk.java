package vn.dondoc.reporting;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.Role;
import vn.dondoc.reporting.Review.Decision;

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

    boolean mayReview(Report report) {
        return access.current().holds(Role.PROVINCIAL_STAFF)
                && access.maySee(report.unit().id());
    }

    /** "Không tiếp nhận" strikes out the receipt too; the figures stand until corrected, whatever is decided. */
    @Transactional
    void decide(Report report, Decision decision, @Nullable String remark) {
        access.requireRole(Role.PROVINCIAL_STAFF);
        access.requireSee(report.unit().id());
        Instant now = clock.instant();
        String by = access.current().username();
        String pack = report.pack().name();
        Submission submission = submissions.find(pack, report.key()).orElseThrow();
        submission.decide(decision, remark, now, by);
        submissions.saveAndFlush(submission);
        if (decision == Decision.REFUSED) {
            register.standing(pack, report.key()).forEach(entry -> register.strikeOut(entry.id(), now, by, remark));
            events.publishEvent(new ReportReceived(pack, report.unit().id(), report.period()));
        }
    }
}
