package vn.dondoc.guidance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.RefusedException;

/** Packs read and compiled, kept by digest, so that each node does the work once for each content. */
@Component
class CompiledPacks {

    /** @param digest of the pack's files */
    private record Key(String name, String digest) {}

    /** A pack with its rules as Drools has them. */
    record Compiled(RulePack pack, CompiledRules rules) {}

    private final PackReader reader;
    private final RuleCompiler compiler;
    private final Map<Key, Compiled> kept = new ConcurrentHashMap<>();

    CompiledPacks(PackReader reader, RuleCompiler compiler) {
        this.reader = reader;
        this.compiler = compiler;
    }

    /** @throws RefusedException with every fault, if the files are no faultless pack */
    Compiled of(PackFiles files) {
        return of(files.name(), files.digest(), () -> files);
    }

    /** @param files asked only where this content was not compiled before */
    Compiled of(String name, String digest, Supplier<PackFiles> files) {
        return kept.computeIfAbsent(new Key(name, digest), any -> compile(files.get()));
    }

    private Compiled compile(PackFiles files) {
        Reading reading = reader.read(files);
        RulePack pack = reading.pack();
        if (pack == null) {
            throw new RefusedException(reading.faults());
        }
        return new Compiled(pack, compiler.compile(pack));
    }

    /** Forgets all other contents of that pack: they are not asked for any more. */
    void keepOnly(String name, String digest) {
        kept.keySet().removeIf(key -> key.name().equals(name) && !key.digest().equals(digest));
    }
}
