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
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.PageMemory;
import vn.dondoc.territory.RefusedException;

/** Adopts packs into the database and gives them out compiled; one small query tells whether anything is new. */
@Service
class AdoptedPacks implements Packs {

    /** Which versions are in force on a day. */
    private record InForce(LocalDate day) {}

    /** Which is the newest version of a pack. */
    private record Newest(String name) {}

    /** Which versions of a pack there are. */
    private record Versions(String name) {}

    private final StoredPacks stored;
    private final PackReviews reviews;
    private final CompiledPacks compiled;
    private final RuleExamples examples;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    AdoptedPacks(
            StoredPacks stored,
            PackReviews reviews,
            CompiledPacks compiled,
            RuleExamples examples,
            Access access,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.stored = stored;
        this.reviews = reviews;
        this.compiled = compiled;
        this.examples = examples;
        this.access = access;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<AdoptedPack> inForceOn(LocalDate day) {
        return PageMemory.once(new InForce(day), () -> stored.newestOn(day)).stream()
                .map(this::open)
                .toList();
    }

    @Override
    public Optional<AdoptedPack> find(String name) {
        return PageMemory.once(new Newest(name), () -> stored.newest(name)).map(this::open);
    }

    @Override
    public List<VersionHead> versions(String name) {
        return PageMemory.once(new Versions(name), () -> stored.versions(name));
    }

    @Override
    public Optional<AdoptedPack> version(String name, int version) {
        return stored.version(name, version).map(this::open);
    }

    @Override
    public Optional<PackFiles> files(String name, int version) {
        return stored.findWithFiles(name, version).map(StoredPack::files);
    }

    @Override
    public AdoptedPack open(VersionHead head) {
        Compiled pack = compiled.of(
                head.name(),
                head.digest(),
                () -> files(head.name(), head.version()).orElseThrow());
        return new AdoptedPack(head.version(), head.adoptedAt(), pack.pack(), pack.rules());
    }

    @Override
    public AdoptedPack tried(RulePack pack) {
        int version = stored.newest(pack.name()).map(VersionHead::version).orElse(0) + 1;
        return new AdoptedPack(version, clock.instant(), pack, compiled.of(pack).rules());
    }

    @Override
    public AdoptedPack adopt(Path folder, String name) {
        requireOffice();
        return adopt(read(folder, name));
    }

    @Override
    public AdoptedPack adopt(PackFiles files) {
        requireOffice();
        Optional<VersionHead> newest = stored.newest(files.name());
        if (newest.filter(pack -> pack.digest().equals(files.digest())).isPresent()) {
            return open(newest.get());
        }
        Compiled pack = compiled.of(faultless(files));
        requireExamples(pack);
        store(files, pack, newest.map(VersionHead::version).orElse(0) + 1);
        return open(stored.newest(files.name()).orElseThrow());
    }

    private void requireOffice() {
        if (!access.current().holds(Role.PLANNER)) {
            access.requireRole(Role.ADMINISTRATOR);
        }
    }

    private RulePack faultless(PackFiles files) {
        Reading reading = reviews.read(files);
        if (reading.pack() == null) {
            throw new RefusedException(reading.faults());
        }
        return reading.pack();
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
