package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.language.Ladder.Reach;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.guidance.pack.PackSettings;

/** Says a request as a rule, so that it is planned, judged, shown and reminded of like one. Pure. */
final class RuleOfRequest {

    private final Request request;
    private final PackSettings settings;
    private final WorkingDays days;

    private RuleOfRequest(Request request, PackSettings settings, WorkingDays days) {
        this.request = request;
        this.settings = settings;
        this.days = days;
    }

    /** @param settings of the version of the pack that the request falls under */
    static Rule of(Request request, PackSettings settings, WorkingDays days) {
        RuleOfRequest said = new RuleOfRequest(request, settings, days);
        return said.rule(said.ladder());
    }

    /** By when; absent where the letter gives no day. */
    static @Nullable Due due(Request request, PackSettings settings, WorkingDays days) {
        return new Deadlines(settings, days)
                .due(new RuleOfRequest(request, settings, days).rule(null), request.period());
    }

    private Rule rule(@Nullable Ladder ladder) {
        return new Rule(
                request.kind(),
                request.code(),
                request.subject(),
                sentence(),
                "",
                0,
                List.of(),
                Rule.Binding.DUTY,
                request.asked().scope(),
                List.of(Rhythm.OCCASIONAL),
                demand(),
                request.term().deadline(),
                null,
                Severity.NORMAL,
                null,
                null,
                Set.of(),
                null,
                null,
                ladder,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private Demand demand() {
        return request.kind() == Rule.Kind.TASK
                ? new Demand.Complete(request.subject())
                : new Demand.SendReport(List.of(Rhythm.OCCASIONAL), request.form());
    }

    /** Stands where the sentence and the clause of a pack's rule stand. */
    private String sentence() {
        String what = request.kind() == Rule.Kind.TASK
                ? "phải hoàn thành việc được giao"
                : request.form() == null ? "phải gửi báo cáo" : "phải gửi báo cáo kèm biểu " + request.form();
        return "Theo %s: %s %s, %s"
                .formatted(
                        request.letter(),
                        request.asked().scope().words(),
                        what,
                        request.term().words());
    }

    /**
     * The pack's ladder for what comes up on occasion; the steps before the day only as far as the term leaves room
     * for them, a short one has one on the working day before.
     */
    private @Nullable Ladder ladder() {
        Ladder usual = settings.ladders().get(Rhythm.OCCASIONAL);
        Due due = due(request, settings, days);
        if (usual == null || due == null) {
            return usual;
        }
        LocalDate entered = LocalDate.ofInstant(request.term().entered().at(), Due.ZONE);
        List<Step> steps = new ArrayList<>(usual.steps());
        steps.removeIf(step -> step.workingDays() < 0 && !isAfter(entered, step, due));
        Step dayBefore = new Step(-1, Reach.OFFICE);
        if (steps.stream().noneMatch(step -> step.workingDays() < 0) && isAfter(entered, dayBefore, due)) {
            steps.add(0, dayBefore);
        }
        return new Ladder(usual.words(), List.copyOf(steps));
    }

    private boolean isAfter(LocalDate entered, Step step, Due due) {
        return days.plus(due.lastDay(), step.workingDays()).isAfter(entered);
    }
}
