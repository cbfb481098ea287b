package vn.dondoc.dashboard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Unit;

/**
 * A verdict as pages show it on one day.
 *
 * @param words what people read
 * @param inDanger an uncertain target whose day is near
 * @param days calendar days from the reader's day to the last acceptable one, negative when it has passed; absent = no day
 */
record Standing(
        Verdict verdict,
        String words,
        boolean inDanger,
        @Nullable Integer days) {

    public Rule rule() {
        return verdict.rule();
    }

    public Unit unit() {
        return verdict.unit();
    }

    public Period period() {
        return verdict.period();
    }

    public @Nullable Due due() {
        return verdict.due();
    }

    public boolean isTarget() {
        return rule().kind() == Rule.Kind.TARGET;
    }

    /** Whether it has a day or a figure to be held against, and applies. */
    public boolean isFollowed() {
        return verdict.outcome() != Outcome.NOT_APPLICABLE && (due() != null || isTarget());
    }

    public boolean isBad() {
        return verdict.outcome() == Outcome.NOT_MET;
    }

    /** Whether something has yet to come in whose day has passed. */
    public boolean isOwed() {
        return verdict.state() == State.MISSING;
    }

    /** Whether it has come in, early or late. */
    public boolean isReceived() {
        return !isTarget() && (verdict.outcome() == Outcome.MET || isBad() && !isOwed());
    }

    /** Whether nothing more is asked for. */
    public boolean isDone() {
        return isReceived() || verdict.outcome() == Outcome.MET;
    }

    /** Whether it still has to be done, be it late or not. */
    public boolean isOpen() {
        return isOwed() || verdict.outcome() == Outcome.NOT_YET_DUE;
    }

    /** Code of the form that goes with it; absent = none does. */
    public @Nullable String form() {
        return rule().demand() instanceof Demand.SendReport report ? report.form() : null;
    }

    /** 0 unless it is owed. */
    public int daysLate() {
        return isOwed() && days != null ? -days : 0;
    }

    /** Which sign and colour it has. What came late is closed: it is not as red as what has not come. */
    public String tone() {
        if (inDanger) {
            return "danger";
        }
        return isBad() && isReceived() ? "late" : verdict.outcome().name().toLowerCase(Locale.ROOT);
    }

    /** The page of this one verdict. */
    public String path() {
        return "/verdicts/" + key();
    }

    /** The page on which its report is filled in. */
    public String reportPath() {
        return "/reports/" + key();
    }

    private String key() {
        return rule().code() + "/" + unit().id() + "/" + period();
    }
}
