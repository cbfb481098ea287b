package vn.dondoc.dashboard;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Due;
import vn.dondoc.compliance.Breakdowns;
import vn.dondoc.compliance.ReasonWords;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.VerdictHistory;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.pack.Source;
import vn.dondoc.reporting.Figures;
import vn.dondoc.reporting.Receipt;

/** Gathers what a verdict rests on. */
@Component
class Dossiers {

    private final Standings standings;
    private final ReasonWords reasons;
    private final Breakdowns breakdowns;
    private final VerdictHistory history;
    private final Figures figures;
    private final MessageSource messages;
    private final Clock clock;

    Dossiers(
            Standings standings,
            ReasonWords reasons,
            Breakdowns breakdowns,
            VerdictHistory history,
            Figures figures,
            MessageSource messages,
            Clock clock) {
        this.standings = standings;
        this.reasons = reasons;
        this.breakdowns = breakdowns;
        this.history = history;
        this.figures = figures;
        this.messages = messages;
        this.clock = clock;
    }

    Dossier of(AdoptedPack pack, Verdicts.Judged judged) {
        AdoptedPack version = judged.version();
        Verdict verdict = judged.verdict();
        return new Dossier(
                version,
                standings.of(version, verdict),
                reasons.explain(verdict),
                steps(verdict.due()),
                Source.of(version.pack(), verdict.rule()),
                Bar.of(verdict),
                breakdowns.of(pack, List.of(verdict)),
                receipts(version, verdict),
                history.of(pack, verdict));
    }

    private List<String> steps(@Nullable Due due) {
        return due == null
                ? List.of()
                : due.steps().stream()
                        .map(step -> messages.getMessage(step, LocaleContextHolder.getLocale()))
                        .toList();
    }

    private List<Receipt> receipts(AdoptedPack pack, Verdict verdict) {
        return figures.receipts(pack.pack(), clock.instant(), verdict.unit().id()).stream()
                .filter(receipt -> receipt.rule().equals(verdict.rule().code())
                        && receipt.period().equals(verdict.period()))
                .toList();
    }
}
