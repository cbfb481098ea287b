package vn.dondoc.guidance;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.pack.RulePack;

/**
 * Packs read and compiled, kept by digest, so that each node does the work once for each content. Only those last used
 * are kept: an old version is read again, and compiled again, on the day that something due under it is judged.
 */
@Component
class CompiledPacks {

    /** Some packs, each with the versions that something of this year fell due under. */
    private static final int MOST_KEPT = 10;

    /** @param digest of the pack's files */
    private record Key(String name, String digest) {}

    /** A pack with its rules as Drools has them. */
    record Compiled(RulePack pack, CompiledRules rules) {}

    private final PackReader reader;
    private final RuleCompiler compiler;
    private final Map<Key, Compiled> kept = new LinkedHashMap<>(2 * MOST_KEPT, 0.75f, true);

    CompiledPacks(PackReader reader, RuleCompiler compiler) {
        this.reader = reader;
        this.compiler = compiler;
    }

    /** Compiles what was read just now. */
    Compiled of(RulePack pack) {
        Key key = new Key(pack.name(), pack.digest());
        Compiled known = known(key);
        return known != null ? known : keep(key, new Compiled(pack, compiler.compile(pack)));
    }

    /**
     * What was adopted once, whatever today's checks would say of it.
     *
     * @param files asked only where this content is not kept
     */
    Compiled of(String name, String digest, Supplier<PackFiles> files) {
        Key key = new Key(name, digest);
        Compiled known = known(key);
        if (known != null) {
            return known;
        }
        RulePack pack = reader.readAdopted(files.get());
        return keep(key, new Compiled(pack, CompiledRules.later(() -> compiler.compile(pack))));
    }

    private @Nullable Compiled known(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    /** @return what another thread kept meanwhile, if one did */
    private Compiled keep(Key key, Compiled made) {
        synchronized (kept) {
            Compiled first = kept.putIfAbsent(key, made);
            if (kept.size() > MOST_KEPT) {
                Iterator<Key> longestUnused = kept.keySet().iterator();
                longestUnused.next();
                longestUnused.remove();
            }
            return first != null ? first : made;
        }
    }
}
