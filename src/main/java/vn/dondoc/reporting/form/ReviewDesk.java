package vn.dondoc.reporting.form;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.reporting.ReportReceived;
import vn.dondoc.reporting.ReportReturned;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.form.Review.Decision;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.receipts.ReceiptRegister;
import vn.dondoc.reporting.review.Course;
import vn.dondoc.reporting.review.Course.Move;
import vn.dondoc.reporting.review.Course.Step;
import vn.dondoc.reporting.review.HeldReports;
import vn.dondoc.reporting.review.Reviewers;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** Where what was sent is accepted or given back, and what was accepted is opened again. */
@Service
class ReviewDesk {

    /** Working days for a correction where no day is named. */
    private static final int USUAL_DAYS = 3;

    private final Submissions submissions;
    private final HeldReports held;
    private final StoredFigures figures;
    private final ReceiptRegister register;
    private final Reviewers reviewers;
    private final Obligations obligations;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReviewDesk(
            Submissions submissions,
            HeldReports held,
            StoredFigures figures,
            ReceiptRegister register,
            Reviewers reviewers,
            Obligations obligations,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.submissions = submissions;
        this.held = held;
        this.figures = figures;
        this.register = register;
        this.reviewers = reviewers;
        this.obligations = obligations;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the one who looks may decide about it, and there is something to decide. */
    boolean awaits(Sheet sheet) {
        Report report = sheet.report();
        return sheet.state() == Submission.State.SUBMITTED && reviewers.mayReview(report.pack(), report.unit());
    }

    /** Whether the one who looks may open it again. */
    boolean mayReopen(Sheet sheet) {
        return sheet.isLocked() && reviewers.mayReopen(sheet.report().unit());
    }

    /** With whom it lay and how long; absent = nothing was sent yet. */
    @Nullable
    Course course(Sheet sheet, @Nullable Due due) {
        List<Step> steps = sheet.history().stream()
                .map(ReviewDesk::step)
                .flatMap(Optional::stream)
                .toList();
        Instant first = sheet.receipts().stream()
                .map(entry -> entry.receipt().receivedAt())
                .findFirst()
                .orElse(null);
        return steps.isEmpty() ? null : Course.of(first, due, steps, obligations.workingDays(), clock.instant());
    }

    private static Optional<Step> step(Sheet.Happening happening) {
        if (happening instanceof Sheet.Saved saved && saved.version().isSent()) {
            return Optional.of(new Step(saved.at(), Move.SENT, null));
        } else if (happening instanceof Sheet.Decided decided) {
            Move move = decided.decision().asksToCorrect() ? Move.GIVEN_BACK : Move.ACCEPTED;
            return Optional.of(new Step(decided.at(), move, decided.correctBy()));
        }
        return Optional.empty();
    }

    /** The last day for a correction, unless another one is named: the third working day after today. */
    LocalDate usualDay() {
        return obligations.workingDays().plus(today(), USUAL_DAYS);
    }

    /** @throws org.springframework.security.access.AccessDeniedException if it is not the reader's to decide about */
    void requireReview(Report report) {
        reviewers.require(reviewers.mayReview(report.pack(), report.unit()));
    }

    /**
     * "Không tiếp nhận" strikes out the receipt too; the figures stand until corrected, whatever is decided. A day for
     * the correction that is a day off moves to the next working day.
     *
     * @param seen as {@link Reviewed#seen} was when the one who decides looked at it
     * @throws RefusedException if it stands otherwise by now, or something is given back without a word or for a day
     *     that has passed
     */
    @Transactional
    void decide(Report report, Answer answer, String seen) {
        boolean reopens = answer.decision() == Decision.REOPENED;
        if (reopens) {
            reviewers.require(reviewers.mayReopen(report.unit()));
        } else {
            requireReview(report);
        }
        held.hold(report.pack().name(), report.period(), List.of(report.unit().id()));
        Submission submission = submissions
                .find(report.pack().name(), report.key())
                .filter(sent -> sent.state() == answer.decision().from())
                .filter(sent -> sent.seen(figures.newest(report.unit().id(), report.period()))
                        .equals(seen))
                .orElseThrow(() -> refused("reporting.review.fault.overtaken"));
        check(answer, reopens);
        Review review = submission.decide(
                answer.with(day(answer)), clock.instant(), access.current().username());
        submissions.saveAndFlush(submission);
        follow(report, submission, review);
    }

    private void check(Answer answer, boolean reopens) {
        LocalDate day = answer.correctBy();
        if (reopens && answer.remark() == null) {
            throw refused("reporting.review.fault.reason");
        } else if (answer.decision().asksToCorrect() && answer.isWordless()) {
            throw refused("reporting.review.fault.words");
        } else if (day != null && day.isBefore(today())) {
            throw refused("reporting.review.fault.past");
        }
    }

    private @Nullable LocalDate day(Answer answer) {
        if (!answer.decision().asksToCorrect()) {
            return null;
        }
        return Optional.ofNullable(answer.correctBy())
                .map(obligations.workingDays()::onOrAfter)
                .orElseGet(this::usualDay);
    }

    private void follow(Report report, Submission submission, Review review) {
        if (review.decision().asksToCorrect()) {
            events.publishEvent(returned(report, submission, review));
        }
        if (review.decision() == Decision.REFUSED) {
            String pack = report.pack().name();
            Instant now = review.decidedAt();
            register.standing(pack, report.key())
                    .forEach(entry -> register.strikeOut(entry.id(), now, review.decidedBy(), review.remark()));
            events.publishEvent(new ReportReceived(pack, report.unit().id(), report.period()));
        }
    }

    private static ReportReturned returned(Report report, Submission submission, Review review) {
        Form form = report.form();
        List<ReportReturned.Doubt> doubts = report.figures().entrySet().stream()
                .filter(figure -> review.figures().containsKey(figure.getKey()))
                .map(figure -> new ReportReturned.Doubt(
                        figure.getKey(), figure.getValue(), review.figures().get(figure.getKey())))
                .toList();
        return new ReportReturned(
                report.pack().name(),
                report.key(),
                review.versionNumber(),
                report.rule().title(),
                form == null ? null : form.title(),
                ReportReturned.Way.valueOf(review.decision().name()),
                review.remark(),
                doubts,
                review.correctBy(),
                submission.version(review.versionNumber()).savedBy(),
                review.decidedBy());
    }

    private static RefusedException refused(String code) {
        return new RefusedException(List.of(Fault.at("", 0, code)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
