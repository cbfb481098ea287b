package vn.dondoc.guidance.drafts;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.DraftHead;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReviews;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.drafts.DraftStore.Saved;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** Keeps drafts in the database. Whoever changes a draft holds its row, so that two who save meet one after the other. */
@Service
class KeptDrafts implements Drafts {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final DraftStore store;
    private final PackReviews reviews;
    private final Packs packs;
    private final DraftRights rights;
    private final Officers officers;
    private final TransactionOperations transaction;
    private final Clock clock;

    KeptDrafts(
            DraftStore store,
            PackReviews reviews,
            Packs packs,
            DraftRights rights,
            Officers officers,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.packs = packs;
        this.rights = rights;
        this.officers = officers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<DraftHead> open() {
        rights.requireReader();
        return store.open().stream().map(Saved::head).toList();
    }

    @Override
    public Optional<Draft> find(String name) {
        rights.requireReader();
        return store.newest(name).map(this::draft);
    }

    @Override
    public Optional<Draft> revision(String name, int revision) {
        rights.requireReader();
        return store.revisions(name).stream()
                .filter(saved -> saved.head().revision() == revision)
                .findFirst()
                .map(this::draft);
    }

    @Override
    public List<DraftHead> revisions(String name) {
        rights.requireReader();
        return store.revisions(name).stream().map(Saved::head).toList();
    }

    private Draft draft(Saved saved) {
        DraftHead head = saved.head();
        return new Draft(head, new PackFiles(head.name(), store.files(saved.draft(), head.revision())));
    }

    @Override
    public Draft begin(PackFiles files, @Nullable Integer basedOn) {
        rights.requireWriter();
        PackPaths.require(files);
        int faults = faults(files);
        return inTransaction(() -> {
            try {
                long draft = store.begin(files.name(), basedOn);
                return keep(draft, 1, basedOn, faults, files, new TreeMap<>());
            } catch (DataIntegrityViolationException e) {
                throw refused("guidance.draft.already-open", files.name());
            }
        });
    }

    @Override
    public Draft save(String name, int expected, SortedMap<String, byte[]> files) {
        rights.requireWriter();
        PackFiles pack = new PackFiles(name, files);
        PackPaths.require(pack);
        int faults = faults(pack);
        return inTransaction(() -> {
            Saved newest = expected(name, expected, "guidance.draft.saved-meanwhile");
            Draft before = draft(newest);
            if (before.files().digest().equals(pack.digest())) {
                return before;
            }
            return keep(
                    newest.draft(),
                    expected + 1,
                    newest.head().basedOn(),
                    faults,
                    pack,
                    before.files().files());
        });
    }

    private Draft keep(
            long draft,
            int revision,
            @Nullable Integer basedOn,
            int faults,
            PackFiles pack,
            SortedMap<String, byte[]> before) {
        String by = rights.user();
        DraftHead head = new DraftHead(pack.name(), revision, clock.instant(), by, faults, basedOn);
        FolderDiff changes = FolderDiff.of(before, pack.files());
        store.add(new Saved(draft, head, changes.added(), changes.removed()), pack.files());
        return new Draft(head, pack);
    }

    @Override
    public void discard(String name) {
        rights.requireWriter();
        inTransaction(() -> {
            Saved newest = store.newestLocked(name).orElseThrow(() -> refused("guidance.draft.none", name));
            store.close(newest.draft(), clock.instant(), rights.user(), null);
            return newest;
        });
    }

    @Override
    public AdoptedPack adopt(String name, int expected) {
        rights.requireWriter();
        return adopt(
                name,
                expected,
                store.newest(name).map(saved -> saved.head().basedOn()).orElse(null));
    }

    @Override
    public AdoptedPack adopt(String name, int expected, @Nullable Integer over) {
        rights.requireWriter();
        return inTransaction(() -> {
            Saved newest = expected(name, expected, "guidance.draft.newer");
            Integer adopted = packs.versions(name).stream()
                    .map(VersionHead::version)
                    .findFirst()
                    .orElse(null);
            if (!Objects.equals(adopted, over)) {
                throw refused("guidance.draft.adopted-changed", name(over), name(adopted));
            }
            if (!rights.mayAdopt(writers(name))) {
                throw refused("guidance.draft.own");
            }
            AdoptedPack pack = packs.adopt(draft(newest).files());
            store.close(newest.draft(), clock.instant(), rights.user(), pack.version());
            return pack;
        });
    }

    @Override
    public List<Officer> adopters(String name) {
        rights.requireReader();
        return rights.adopters(writers(name));
    }

    private Set<String> writers(String name) {
        return store.revisions(name).stream()
                .map(saved -> saved.head().savedBy())
                .collect(Collectors.toSet());
    }

    /** The newest revision, which must be the one that was worked on or looked at. */
    private Saved expected(String name, int expected, String otherwise) {
        Saved newest = store.newestLocked(name).orElseThrow(() -> refused("guidance.draft.none", name));
        DraftHead head = newest.head();
        if (head.revision() != expected) {
            throw refused(
                    otherwise,
                    officers.find(head.savedBy()).map(Officer::name).orElse(head.savedBy()),
                    WHEN.format(head.savedAt().atZone(clock.getZone())),
                    Integer.toString(head.revision()),
                    Integer.toString(expected));
        }
        return newest;
    }

    private int faults(PackFiles files) {
        return (int) reviews.read(files).faults().stream()
                .filter(fault -> !fault.warning())
                .count();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static String name(@Nullable Integer version) {
        return version == null ? "0" : version.toString();
    }

    private static RefusedException refused(String code, Object... arguments) {
        return new RefusedException(List.of(Fault.at("", 0, code, arguments)));
    }
}
