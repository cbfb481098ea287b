package vn.dondoc.guidance.drafts;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
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
    private final Access access;
    private final Officers officers;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final boolean twoPeople;

    KeptDrafts(
            DraftStore store,
            PackReviews reviews,
            Packs packs,
            Access access,
            Officers officers,
            TransactionOperations transaction,
            Clock clock,
            @Value("${dondoc.packs.two-people:true}") boolean twoPeople) {
        this.store = store;
        this.reviews = reviews;
        this.packs = packs;
        this.access = access;
        this.officers = officers;
        this.transaction = transaction;
        this.clock = clock;
        this.twoPeople = twoPeople;
    }

    @Override
    public List<DraftHead> open() {
        requireReader();
        return store.open().stream().map(Saved::head).toList();
    }

    @Override
    public Optional<Draft> find(String name) {
        requireReader();
        return store.newest(name).map(this::draft);
    }

    @Override
    public Optional<Draft> revision(String name, int revision) {
        requireReader();
        return store.revisions(name).stream()
                .filter(saved -> saved.head().revision() == revision)
                .findFirst()
                .map(this::draft);
    }

    @Override
    public List<DraftHead> revisions(String name) {
        requireReader();
        return store.revisions(name).stream().map(Saved::head).toList();
    }

    private Draft draft(Saved saved) {
        DraftHead head = saved.head();
        return new Draft(head, new PackFiles(head.name(), store.files(saved.draft(), head.revision())));
    }

    @Override
    public Draft begin(PackFiles files, @Nullable Integer basedOn) {
        requireWriter();
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
        requireWriter();
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
        String by = access.current().username();
        DraftHead head = new DraftHead(pack.name(), revision, clock.instant(), by, faults, basedOn);
        FolderDiff changes = FolderDiff.of(before, pack.files());
        store.add(new Saved(draft, head, changes.added(), changes.removed()), pack.files());
        return new Draft(head, pack);
    }

    @Override
    public void discard(String name) {
        requireWriter();
        inTransaction(() -> {
            Saved newest = store.newestLocked(name).orElseThrow(() -> refused("guidance.draft.none", name));
            store.close(newest.draft(), clock.instant(), access.current().username(), null);
            return newest;
        });
    }

    @Override
    public AdoptedPack adopt(String name, int expected) {
        requireWriter();
        return adopt(
                name,
                expected,
                store.newest(name).map(saved -> saved.head().basedOn()).orElse(null));
    }

    @Override
    public AdoptedPack adopt(String name, int expected, @Nullable Integer over) {
        requireWriter();
        return inTransaction(() -> {
            Saved newest = expected(name, expected, "guidance.draft.newer");
            Integer adopted = packs.versions(name).stream()
                    .map(VersionHead::version)
                    .findFirst()
                    .orElse(null);
            if (!Objects.equals(adopted, over)) {
                throw refused("guidance.draft.adopted-changed", name(over), name(adopted));
            }
            if (twoPeople && writers(name).contains(access.current().username())) {
                throw refused("guidance.draft.own");
            }
            AdoptedPack pack = packs.adopt(draft(newest).files());
            store.close(newest.draft(), clock.instant(), access.current().username(), pack.version());
            return pack;
        });
    }

    @Override
    public List<Officer> adopters(String name) {
        requireReader();
        Set<String> excluded = twoPeople ? writers(name) : Set.of();
        return officers.on(LocalDate.now(clock)).stream()
                .filter(KeptDrafts::writes)
                .filter(officer -> !excluded.contains(officer.username()))
                .toList();
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

    private void requireReader() {
        if (!writes(access.current())) {
            access.requireRole(Role.PROVINCIAL_STAFF);
        }
    }

    private void requireWriter() {
        if (!writes(access.current())) {
            access.requireRole(Role.ADMINISTRATOR);
        }
    }

    private static boolean writes(Officer officer) {
        return officer.holds(Role.PLANNER) || officer.holds(Role.ADMINISTRATOR);
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
