package vn.dondoc.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Files people gave us, kept in the data folder under the digest of their bytes: the same file lies there once. */
@Component
public class FileStore {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    @Autowired
    FileStore(@Value("${dondoc.data-dir}") Path dataDir) {
        this(dataDir, "attachments");
    }

    private FileStore(Path parent, String name) {
        this.folder = parent.resolve(name);
    }

    /** Another store beside this one, for what is kept otherwise. @param path of folders, one in another */
    FileStore aside(String... path) {
        Path place = Objects.requireNonNull(folder.getParent());
        for (String name : path) {
            place = place.resolve(name);
        }
        return new FileStore(place, "");
    }

    Path folder() {
        return folder;
    }

    /** A file that is kept. */
    public record Kept(String digest, long bytes) {}

    /** Writes it aside first, so that a digest never names half a file. Reads the stream to its end. */
    public Kept keep(InputStream content) {
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(folder, "incoming", null);
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                long bytes =
                        Files.copy(new DigestInputStream(content, sha), aside, StandardCopyOption.REPLACE_EXISTING);
                String digest = HexFormat.of().formatHex(sha.digest());
                Path place = place(digest);
                Files.createDirectories(place.getParent());
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return new Kept(digest, bytes);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether a text from outside can be one. */
    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /** @throws IllegalArgumentException if the text is no digest, so that no other file can be reached */
    public Resource find(String digest) {
        if (!isDigest(digest)) {
            throw new IllegalArgumentException("Not a digest");
        }
        return new FileSystemResource(place(digest));
    }

    private Path place(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest);
    }
}
