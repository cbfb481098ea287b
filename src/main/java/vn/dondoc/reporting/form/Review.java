package vn.dondoc.reporting.form;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What staff decided about a version that was sent. */
@Entity
@Table(name = "submission_review")
class Review {

    /** The answers to a report, and the one that takes acceptance back. */
    public enum Decision {
        ACCEPTED(Submission.State.ACCEPTED),
        /** "Trả lại để chỉnh sửa": the day of receipt stays. */
        RETURNED(Submission.State.RETURNED),
        /** "Không tiếp nhận": the receipt is cancelled too. */
        REFUSED(Submission.State.RETURNED),
        /** "Mở lại": what was accepted may be corrected again. */
        REOPENED(Submission.State.RETURNED);

        private final Submission.State next;

        Decision(Submission.State next) {
            this.next = next;
        }

        Submission.State leadsTo() {
            return next;
        }

        /** How what is decided about must stand. */
        Submission.State from() {
            return this == REOPENED ? Submission.State.ACCEPTED : Submission.State.SUBMITTED;
        }

        /** Whether the unit has to correct it now. */
        boolean asksToCorrect() {
            return this != ACCEPTED;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "submission_id")
    private Submission submission;

    private int versionNumber;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Decision decision;

    private @Nullable String remark;
    private @Nullable LocalDate correctBy;
    private Instant decidedAt;
    private String decidedBy;

    @ElementCollection
    @CollectionTable(name = "submission_review_figure", joinColumns = @JoinColumn(name = "review_id"))
    @MapKeyColumn(name = "indicator")
    @Column(name = "remark")
    private Map<String, String> figures = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(Submission submission, int versionNumber, Answer answer, Instant decidedAt, String decidedBy) {
        this.submission = submission;
        this.versionNumber = versionNumber;
        this.decision = answer.decision();
        this.remark = answer.remark();
        this.correctBy = answer.correctBy();
        this.figures.putAll(answer.figures());
        this.decidedAt = decidedAt;
        this.decidedBy = decidedBy;
    }

    int versionNumber() {
        return versionNumber;
    }

    Decision decision() {
        return decision;
    }

    @Nullable
    String remark() {
        return remark;
    }

    /** The last day for the correction; absent where none was asked for, or no day was given. */
    @Nullable
    LocalDate correctBy() {
        return correctBy;
    }

    /** Remarks on single figures, by indicator. */
    Map<String, String> figures() {
        return Map.copyOf(figures);
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }
}
