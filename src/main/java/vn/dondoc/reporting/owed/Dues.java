package vn.dondoc.reporting.owed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.Reliefs;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;

/** When reports are owed by. */
@Component
public class Dues {

    private final Obligations obligations;
    private final Reliefs reliefs;

    Dues(Obligations obligations, Reliefs reliefs) {
        this.obligations = obligations;
        this.reliefs = reliefs;
    }

    /** With the new day where one was given; absent where the document gives no day. */
    @Nullable
    public Due of(Report report) {
        return obligations.of(report.adopted()).stream()
                .filter(report.key()::isOf)
                .findFirst()
                .map(reliefs.of(report.adopted())::extended)
                .map(Obligation::due)
                .orElse(null);
    }

    /** Everything to be sent in or ticked off under a pack: reports and tasks, no targets. */
    public List<Obligation> of(AdoptedPack adopted) {
        return obligations.of(adopted).stream()
                .filter(owed -> owed.rule().kind() != Rule.Kind.TARGET)
                .toList();
    }

    /** Who owes one report, each by their own day, in the order of the codes. */
    public List<Obligation> of(AdoptedPack adopted, String rule, Period period) {
        Reliefs.InForce inForce = reliefs.of(adopted);
        return of(adopted).stream()
                .filter(owed -> owed.rule().code().equals(rule) && owed.period().equals(period))
                .map(inForce::extended)
                .toList();
    }

    /** What is waived now. */
    public Reliefs.InForce relieved(AdoptedPack adopted) {
        return reliefs.of(adopted);
    }
}
