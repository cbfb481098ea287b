package vn.dondoc.guidance;

import io.micrometer.core.instrument.Metrics;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.springframework.util.function.SingletonSupplier;

/** A pack's rules as Drools has them. Shared by all threads. */
public final class CompiledRules {

    /** Drools keeps what it derives from a configuration; a new one for each session would pile up. */
    private static final KieSessionConfiguration CONFIGURATION =
            KieServices.get().newKieSessionConfiguration();

    private final Supplier<Built> built;

    private record Built(KieBase base, String drl) {}

    private CompiledRules(Supplier<Built> built) {
        this.built = built;
    }

    /**
     * @param base compiled once, shared by all sessions
     * @param drl everything Drools was given, each rule under its sentence
     */
    public static CompiledRules of(KieBase base, String drl) {
        Built built = new Built(base, drl);
        return new CompiledRules(() -> built);
    }

    /** Rules that are compiled when somebody first asks for them: of an old version often nobody does. */
    static CompiledRules later(Supplier<CompiledRules> compiling) {
        return new CompiledRules(
                SingletonSupplier.of(() -> compiling.get().built.get()));
    }

    /** Compiled once, shared by all sessions. */
    public KieBase base() {
        return built.get().base();
    }

    /** Everything Drools was given, each rule under its sentence. */
    public String drl() {
        return built.get().drl();
    }

    /**
     * Gives the facts to a session of its own and lets the rules fire until nothing is left to say; timed as the metric
     * {@code dondoc.drools}.
     *
     * @param facts from {@code vn.dondoc.guidance.facts}
     * @param wanted the kind of conclusion asked for
     * @return the conclusions of that kind, in no particular order
     */
    public <T> List<T> conclude(Collection<?> facts, Class<T> wanted) {
        KieBase base = base();
        return Metrics.timer("dondoc.drools")
                .record(() -> inSession(
                        base,
                        facts,
                        null,
                        session -> session.getObjects(wanted::isInstance).stream()
                                .<T>map(wanted::cast)
                                .toList()));
    }

    /** The names of all rules that fire on the facts, the pack's own and the common ones. */
    public Set<String> fired(Collection<?> facts) {
        Set<String> names = new TreeSet<>();
        AgendaEventListener listener = new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                names.add(event.getMatch().getRule().getName());
            }
        };
        return inSession(base(), facts, listener, session -> names);
    }

    private static <T> T inSession(
            KieBase base, Collection<?> facts, @Nullable AgendaEventListener listener, Function<KieSession, T> asking) {
        KieSession session = base.newKieSession(CONFIGURATION, null);
        try {
            if (listener != null) {
                session.addEventListener(listener);
            }
            facts.forEach(session::insert);
            session.fireAllRules();
            return asking.apply(session);
        } finally {
            session.dispose();
        }
    }
}
