package vn.dondoc.guidance;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.account.Access;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.CompiledPacks.Compiled;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** Adopts packs into the database and gives them out compiled; one small query tells whether anything is new. */
@Service
class AdoptedPacks implements Packs {

    private final StoredPacks stored;
    private final CompiledPacks compiled;
    private final RuleExamples examples;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    AdoptedPacks(
            StoredPacks stored,
            CompiledPacks compiled,
            RuleExamples examples,
            Access access,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.stored = stored;
        this.compiled = compiled;
        this.examples = examples;
        this.access = access;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<AdoptedPack> inForceOn(LocalDate day) {
        return stored.newestOn(day).stream().map(this::open).toList();
    }

    @Override
    public Optional<AdoptedPack> find(String name) {
        return stored.newest(name).map(this::open);
    }

    private AdoptedPack open(NewestPack newest) {
        Compiled pack = compiled.of(newest.name(), newest.digest(), () -> files(newest));
        compiled.keepOnly(newest.name(), newest.digest());
        return new AdoptedPack(newest.version(), newest.adoptedAt(), pack.pack(), pack.rules());
    }

    private PackFiles files(NewestPack pack) {
        return stored.findWithFiles(pack.name(), pack.version()).orElseThrow().files();
    }

    @Override
    public AdoptedPack adopt(Path folder, String name) {
        if (!access.current().holds(Role.PLANNER)) {
            access.requireRole(Role.ADMINISTRATOR);
        }
        PackFiles files = read(folder, name);
        Optional<NewestPack> newest = stored.newest(name);
        if (newest.filter(pack -> pack.digest().equals(files.digest())).isPresent()) {
            return open(newest.get());
        }
        Compiled pack = compiled.of(files);
        requireExamples(pack);
        int version = newest.map(NewestPack::version).orElse(0) + 1;
        store(files, pack, version);
        return open(stored.newest(name).orElseThrow());
    }

    private static PackFiles read(Path folder, String name) {
        try {
            return PackFiles.of(folder, name);
        } catch (UncheckedIOException e) {
            String why = String.valueOf(e.getCause().getMessage());
            throw new RefusedException(List.of(Fault.at("", 0, "guidance.fault.folder", why)));
        }
    }

    private void requireExamples(Compiled pack) {
        List<Fault> failing = examples.failing(pack.pack(), pack.rules());
        if (!failing.isEmpty()) {
            throw new RefusedException(failing);
        }
    }

    /** Together with all that listeners do: whatever one of them refuses leaves nothing behind. */
    private void store(PackFiles files, Compiled pack, int version) {
        String by = access.current().username();
        transaction.executeWithoutResult(status -> {
            try {
                stored.save(new StoredPack(files, pack.pack(), version, clock.instant(), by));
            } catch (DataIntegrityViolationException e) {
                throw new RefusedException(List.of(Fault.at("", 0, "guidance.fault.adopted-meanwhile")));
            }
            events.publishEvent(new PackAdopted(files.name(), version));
        });
    }
}
