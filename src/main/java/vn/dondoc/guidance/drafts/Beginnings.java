package vn.dondoc.guidance.drafts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackFolders;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.nextyear.NextYear;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** Begins drafts: copies what is there already, so that nobody starts from nothing. */
@Service
class Beginnings {

    private static final List<String> EMPTY = List.of("pack.yaml", "clauses.csv", "indicators.csv");

    /** How many years back a pack is worth copying. */
    private static final int EARLIEST = 10;

    private final Drafts drafts;
    private final DraftStore store;
    private final Packs packs;
    private final PackFolders folders;
    private final PackDocuments documents;
    private final NextYear nextYear;

    Beginnings(
            Drafts drafts,
            DraftStore store,
            Packs packs,
            PackFolders folders,
            PackDocuments documents,
            MessageSource messages) {
        this.drafts = drafts;
        this.store = store;
        this.packs = packs;
        this.folders = folders;
        this.documents = documents;
        this.nextYear = new NextYear(messages);
    }

    /** @param documents where guidance documents lie beside the files; absent if nowhere */
    private record Beginning(
            PackFiles files,
            @Nullable Integer basedOn,
            @Nullable Path documents) {}

    /** Where a draft of that name could come from now, the likeliest first. */
    List<Origin> of(String name) {
        return Arrays.stream(Origin.values())
                .filter(origin -> isThere(name, origin))
                .toList();
    }

    private boolean isThere(String name, Origin origin) {
        return switch (origin) {
            case ADOPTED -> !packs.versions(name).isEmpty();
            case LAST_YEAR -> lastYear(name).isPresent();
            case FOLDER -> Files.isDirectory(folders.folder(name));
            case DISCARDED -> store.lastDiscarded(name).isPresent();
            case TEMPLATE -> folders.template().isPresent();
            case EMPTY -> true;
        };
    }

    /**
     * Opens a draft; documents that lie beside its files are attached to the pack.
     *
     * @throws RefusedException if it cannot be begun so
     */
    @Transactional
    public Draft begin(String name, Origin origin) {
        Beginning beginning = beginning(name, origin)
                .orElseThrow(() -> new RefusedException(List.of(Fault.at("", 0, "guidance.draft.origin-gone"))));
        Draft draft = drafts.begin(beginning.files(), beginning.basedOn());
        if (beginning.documents() != null) {
            documents.attachFrom(name, beginning.documents());
        }
        return draft;
    }

    private Optional<Beginning> beginning(String name, Origin origin) {
        return switch (origin) {
            case ADOPTED -> packs.versions(name).stream().findFirst().flatMap(this::adopted);
            case LAST_YEAR ->
                lastYear(name)
                        .map(earlier -> nextYear.of(earlier, name, year(name)).files())
                        .map(files -> new Beginning(files, null, null));
            case FOLDER ->
                Optional.of(folders.folder(name)).filter(Files::isDirectory).map(folder -> folder(folder, name));
            case DISCARDED -> store.lastDiscarded(name).map(this::discarded);
            case TEMPLATE -> folders.template().map(folder -> folder(folder, name));
            case EMPTY -> Optional.of(new Beginning(new PackFiles(name, empty()), null, null));
        };
    }

    /** What is adopted goes before a folder, and a later year before an earlier one. */
    private Optional<PackFiles> lastYear(String name) {
        String province = name.substring(0, name.indexOf('/') + 1);
        for (int year = year(name) - 1; year >= year(name) - EARLIEST; year--) {
            String earlier = province + "%04d".formatted(year);
            Optional<PackFiles> adopted = packs.versions(earlier).stream()
                    .findFirst()
                    .flatMap(version -> packs.files(earlier, version.version()));
            if (adopted.isPresent()) {
                return adopted;
            }
            Path folder = folders.folder(earlier);
            if (Files.isDirectory(folder)) {
                return Optional.of(read(() -> PackFiles.of(folder, earlier)));
            }
        }
        return Optional.empty();
    }

    private static int year(String name) {
        return Integer.parseInt(name.substring(name.indexOf('/') + 1));
    }

    private Optional<Beginning> adopted(VersionHead version) {
        return packs.files(version.name(), version.version())
                .map(files -> new Beginning(files, version.version(), null));
    }

    private Beginning discarded(DraftStore.Saved last) {
        SortedMap<String, byte[]> files = store.files(last.draft(), last.head().revision());
        return new Beginning(
                new PackFiles(last.head().name(), files), last.head().basedOn(), null);
    }

    private static Beginning folder(Path folder, String name) {
        return new Beginning(read(() -> PackFiles.of(folder, name)), null, folder);
    }

    private static PackFiles read(Supplier<PackFiles> files) {
        try {
            return files.get();
        } catch (UncheckedIOException e) {
            String why = String.valueOf(e.getCause().getMessage());
            throw new RefusedException(List.of(Fault.at("", 0, "guidance.fault.folder", why)));
        }
    }

    private static SortedMap<String, byte[]> empty() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String file : EMPTY) {
            try (InputStream in = Beginnings.class.getResourceAsStream("/empty-pack/" + file)) {
                files.put(file, Objects.requireNonNull(in, file).readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
