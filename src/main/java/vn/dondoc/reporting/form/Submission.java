package vn.dondoc.reporting.form;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** A unit's filled-in form for one period, with everything it ever said. */
@Entity
class Submission {

    /** How the last version sent stands. Drafts saved later change nothing of it. */
    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int lockVersion;

    private String pack;
    private String rule;

    @Convert(converter = UnitIdColumn.class)
    private UnitId unit;

    @Convert(converter = PeriodColumn.class)
    private Period period;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private State state = State.DRAFT;

    /** Number of the newest version; written with each, so that two who save at once meet on this row. */
    private int latest;

    @OneToMany(mappedBy = "submission", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<SubmissionVersion> versions = new ArrayList<>();

    @OneToMany(mappedBy = "submission", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Review> reviews = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(String pack, ReportKey key) {
        this.pack = pack;
        this.rule = key.rule();
        this.unit = key.unit();
        this.period = key.period();
    }

    /** Adds the next version, a draft or one sent. */
    SubmissionVersion add(SubmissionVersion.Saving saving) {
        SubmissionVersion version = new SubmissionVersion(this, ++latest, saving);
        versions.add(version);
        if (saving.sent()) {
            state = State.SUBMITTED;
        }
        return version;
    }

    /** @throws IllegalStateException if it does not stand so that this can be decided */
    Review decide(Answer answer, Instant at, String by) {
        if (state != answer.decision().from()) {
            throw new IllegalStateException(answer.decision() + " of what is " + state);
        }
        state = answer.decision().leadsTo();
        Review review = new Review(this, lastSent().orElseThrow().number(), answer, at, by);
        reviews.add(review);
        return review;
    }

    /** The decision that holds; absent until there was one, and again once something newer was sent. */
    @Nullable
    Review standing() {
        return state == State.DRAFT || state == State.SUBMITTED || reviews.isEmpty()
                ? null
                : reviews.get(reviews.size() - 1);
    }

    /** The last time it was given back. */
    Optional<Review> lastReturn() {
        return reviews.stream()
                .filter(review -> review.decision().asksToCorrect())
                .reduce((one, later) -> later);
    }

    /** Changes whenever something else would be decided about: what was sent, or figures that came by file. */
    String seen(long newestFigure) {
        return lastSent().map(SubmissionVersion::number).orElse(0) + "-" + newestFigure;
    }

    /** Versions are counted from 1, without gaps. */
    SubmissionVersion version(int number) {
        return versions.get(number - 1);
    }

    Optional<SubmissionVersion> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    Optional<SubmissionVersion> lastSent() {
        return versions.stream().filter(SubmissionVersion::isSent).reduce((earlier, later) -> later);
    }

    String pack() {
        return pack;
    }

    ReportKey key() {
        return new ReportKey(rule, unit, period);
    }

    State state() {
        return state;
    }

    int latest() {
        return latest;
    }

    /** In the order saved. */
    List<SubmissionVersion> versions() {
        return List.copyOf(versions);
    }

    List<Review> reviews() {
        return List.copyOf(reviews);
    }
}
