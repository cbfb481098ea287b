package vn.dondoc.reporting.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What staff decided about a version that was sent. */
@Entity
@Table(name = "submission_review")
class Review {

    /** The three answers to a report. */
    enum Decision {
        ACCEPTED(Submission.State.ACCEPTED),
        /** "Trả lại để chỉnh sửa": the day of receipt stays. */
        RETURNED(Submission.State.RETURNED),
        /** "Không tiếp nhận": the receipt is cancelled too. */
        REFUSED(Submission.State.RETURNED);

        private final Submission.State next;

        Decision(Submission.State next) {
            this.next = next;
        }

        Submission.State leadsTo() {
            return next;
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
    private Instant decidedAt;
    private String decidedBy;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(
            Submission submission,
            int versionNumber,
            Decision decision,
            @Nullable String remark,
            Instant decidedAt,
            String decidedBy) {
        this.submission = submission;
        this.versionNumber = versionNumber;
        this.decision = decision;
        this.remark = remark;
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

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }
}
