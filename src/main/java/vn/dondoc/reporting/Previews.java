package vn.dondoc.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Files that somebody looked at and has not taken: each is there for a day, for that person only. What is older is deleted
 * whenever one comes in.
 */
@Component
public class Previews {

    static final Duration KEPT = Duration.ofDays(1);

    /** Of one person at a time; at the largest size half a gigabyte. */
    static final int MOST = 50;

    private final FileStore files;
    private final InstantSource machine;

    Previews(FileStore files, @Qualifier("machineTime") InstantSource machine) {
        this.files = files;
        this.machine = machine;
    }

    /**
     * Keeps one; of too many of one person the oldest go.
     *
     * @return the digest by which the same person finds it again
     */
    public String keep(Path file, String username) {
        FileStore own = own(username);
        try {
            sweep(files.aside("previews").folder());
            try (InputStream content = Files.newInputStream(file)) {
                String digest = own.keep(content).digest();
                dropOldest(own.folder());
                return digest;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One to be looked at again.
     *
     * @param digest may be anything
     * @return empty if this person looked at no such file lately
     */
    public Optional<Resource> find(String digest, String username) {
        return Optional.of(digest)
                .filter(FileStore::isDigest)
                .map(own(username)::find)
                .filter(Resource::exists);
    }

    /** The same, kept for good, since it is to be taken. */
    public Optional<Resource> take(String digest, String username) {
        return find(digest, username).map(this::forGood);
    }

    private Resource forGood(Resource preview) {
        try (InputStream content = preview.getInputStream()) {
            return files.find(files.keep(content).digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileStore own(String username) {
        return files.aside("previews", username);
    }

    private void sweep(Path folder) throws IOException {
        Instant oldest = machine.instant().minus(KEPT);
        for (Path file : stored(folder)) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void dropOldest(Path folder) throws IOException {
        List<Path> all = new ArrayList<>(stored(folder));
        if (all.size() > MOST) {
            all.sort(Comparator.comparing(Previews::lookedAt));
            for (Path old : all.subList(0, all.size() - MOST)) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime lookedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> stored(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
