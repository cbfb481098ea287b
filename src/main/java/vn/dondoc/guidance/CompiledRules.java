package vn.dondoc.guidance;

import io.micrometer.core.instrument.Metrics;
import java.util.Collection;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/**
 * A pack's rules as Drools has them.
 *
 * @param base compiled once, shared by all sessions
 * @param drl everything Drools was given, each rule under its sentence
 */
public record CompiledRules(KieBase base, String drl) {

    /** Drools keeps what it derives from a configuration; a new one for each session would pile up. */
    private static final KieSessionConfiguration CONFIGURATION =
            KieServices.get().newKieSessionConfiguration();

    /**
     * Gives the facts to a session of its own and lets the rules fire until nothing is left to say; timed as the metric
     * {@code dondoc.drools}.
     *
     * @param facts from {@code vn.dondoc.guidance.facts}
     * @param wanted the kind of conclusion asked for
     * @return the conclusions of that kind, in no particular order
     */
    public <T> List<T> conclude(Collection<?> facts, Class<T> wanted) {
        return Metrics.timer("dondoc.drools").record(() -> inSession(facts, wanted));
    }

    private <T> List<T> inSession(Collection<?> facts, Class<T> wanted) {
        KieSession session = base.newKieSession(CONFIGURATION, null);
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            return session.getObjects(wanted::isInstance).stream()
                    .<T>map(wanted::cast)
                    .toList();
        } finally {
            session.dispose();
        }
    }
}
