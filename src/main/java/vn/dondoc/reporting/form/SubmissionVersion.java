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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.Receipt;

/** What was saved of a form at one moment; never changed afterwards. */
@Entity
class SubmissionVersion {

    /**
     * One saving.
     *
     * @param entries texts by indicator, as typed; empty fields left out
     * @param sent false for a draft
     * @param nothingDone whether the sender said "Báo cáo không phát sinh"
     * @param packVersion the version of the pack whose form it was
     * @param by user name
     */
    record Saving(
            Map<String, String> entries,
            boolean sent,
            boolean nothingDone,
            int packVersion,
            Instant at,
            String by,
            Receipt.Door door) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "submission_id")
    private Submission submission;

    private int number;
    private int packVersion;
    private boolean sent;
    private boolean nothingDone;
    private Instant savedAt;
    private String savedBy;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Receipt.Door door;

    @ElementCollection
    @CollectionTable(name = "submission_entry", joinColumns = @JoinColumn(name = "version_id"))
    @MapKeyColumn(name = "indicator")
    @Column(name = "entered")
    private Map<String, String> entries = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected SubmissionVersion() {}

    SubmissionVersion(Submission submission, int number, Saving saving) {
        this.submission = submission;
        this.number = number;
        this.packVersion = saving.packVersion();
        this.sent = saving.sent();
        this.nothingDone = saving.nothingDone();
        this.savedAt = saving.at();
        this.savedBy = saving.by();
        this.door = saving.door();
        this.entries.putAll(saving.entries());
    }

    Submission submission() {
        return submission;
    }

    @Nullable
    Long id() {
        return id;
    }

    int number() {
        return number;
    }

    public boolean isSent() {
        return sent;
    }

    public boolean isNothingDone() {
        return nothingDone;
    }

    Instant savedAt() {
        return savedAt;
    }

    String savedBy() {
        return savedBy;
    }

    public Receipt.Door door() {
        return door;
    }

    Map<String, String> entries() {
        return Map.copyOf(entries);
    }
}
