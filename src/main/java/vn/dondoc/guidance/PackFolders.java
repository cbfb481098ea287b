package vn.dondoc.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.territory.Fault;

/** The packs as they lie in the rules folder: proposals, until somebody adopts them. */
@Service
public class PackFolders {

    /** {@code province/year}; nothing else is looked for, so that no name leads out of the rules folder. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}/\\d{4}");

    /** The template that new packs are copied from is no pack. */
    private static final String TEMPLATE = "mau/";

    private final Path root;
    private final StoredPacks stored;
    private final PackReviews packs;

    PackFolders(@Value("${dondoc.rules-dir}") Path root, StoredPacks stored, PackReviews packs) {
        this.root = root;
        this.stored = stored;
        this.packs = packs;
    }

    /** Whether a pack can be called so; no such name leads out of the rules folder. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.startsWith(TEMPLATE);
    }

    /** How a folder stands to what was adopted from it. */
    public enum State {
        /** Never adopted. */
        NEW,
        SAME,
        CHANGED,
        /** Adopted, and the folder is gone; the adopted pack keeps judging. */
        MISSING
    }

    /**
     * A pack's folder and what was adopted from it.
     *
     * @param adopted absent if never adopted
     * @param reading the folder as it is now; absent if it is gone or cannot be read
     * @param trouble why the folder cannot be read; absent if it can
     */
    public record Proposal(
            String name,
            State state,
            @Nullable VersionHead adopted,
            @Nullable Reading reading,
            @Nullable Fault trouble) {

        /** Whether adopting it would change anything and nothing found so far refuses it. */
        public boolean isReady() {
            return (state == State.NEW || state == State.CHANGED) && reading != null && reading.pack() != null;
        }

        /** Everything wrong with the folder. */
        public List<Fault> faults() {
            return trouble != null ? List.of(trouble) : reading == null ? List.of() : reading.faults();
        }

        /** How many of them only warn. */
        public long notes() {
            return faults().stream().filter(Fault::warning).count();
        }
    }

    /** Every pack adopted or found in the rules folder, by name. */
    public List<Proposal> all() {
        TreeSet<String> names = new TreeSet<>(found());
        List<VersionHead> newest = stored.newest();
        newest.forEach(pack -> names.add(pack.name()));
        return names.stream()
                .map(name -> proposal(
                        name,
                        newest.stream().filter(pack -> pack.name().equals(name)).findFirst()))
                .toList();
    }

    /** Empty if there is neither a folder nor an adopted pack of that name. */
    public Optional<Proposal> find(String name) {
        Optional<VersionHead> adopted = stored.newest(name);
        return adopted.isPresent() || isFolder(name) ? Optional.of(proposal(name, adopted)) : Optional.empty();
    }

    /** Where a pack of that name lies or would lie. @throws IllegalArgumentException if it is no pack's name */
    public Path folder(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a pack's name: " + name);
        }
        return root.resolve(name);
    }

    /** The newest template that new packs are copied from, if there is one. */
    public Optional<Path> template() {
        Path templates = root.resolve(TEMPLATE);
        if (!Files.isDirectory(templates)) {
            return Optional.empty();
        }
        try (Stream<Path> years = Files.list(templates)) {
            return years.filter(Files::isDirectory).max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException("The rules folder cannot be read: " + root, e);
        }
    }

    private boolean isFolder(String name) {
        return NAME.matcher(name).matches() && Files.isDirectory(root.resolve(name));
    }

    private Proposal proposal(String name, Optional<VersionHead> adopted) {
        VersionHead newest = adopted.orElse(null);
        if (!isFolder(name)) {
            return new Proposal(name, State.MISSING, newest, null, null);
        }
        try {
            PackFiles files = PackFiles.of(root.resolve(name), name);
            State state =
                    newest == null ? State.NEW : newest.digest().equals(files.digest()) ? State.SAME : State.CHANGED;
            return new Proposal(name, state, newest, packs.read(files), null);
        } catch (UncheckedIOException e) {
            String why = String.valueOf(e.getCause().getMessage());
            State state = newest == null ? State.NEW : State.CHANGED;
            return new Proposal(name, state, newest, null, Fault.at("", 0, "guidance.fault.folder", why));
        }
    }

    private List<String> found() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(root, 2)) {
            folders.filter(Files::isDirectory)
                    .map(folder -> root.relativize(folder).toString().replace('\\', '/'))
                    .filter(name -> NAME.matcher(name).matches() && !name.startsWith(TEMPLATE))
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException("The rules folder cannot be read: " + root, e);
        }
        return names;
    }
}
