package vn.dondoc.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A pack as bytes: what is checked, stored and compiled is exactly this.
 *
 * @param name the folder below {@code rules}: {@code lang-son/2020}
 * @param files contents by path inside the folder, {@code /} as separator
 */
public record PackFiles(String name, SortedMap<String, byte[]> files) {

    /** A guidance with its forms is a few hundred kilobytes; what is larger is no pack. */
    public static final long LARGEST_FILE = 5_000_000;

    public static final int MOST_FILES = 200;

    private static final int DEEPEST = 3;

    /**
     * Reads a folder; hidden files and the attached documents are left out.
     *
     * @throws UncheckedIOException if the folder is not there or cannot be read
     */
    public static PackFiles of(Path folder, String name) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder, DEEPEST)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String inside = folder.relativize(path).toString().replace('\\', '/');
                if (!inside.startsWith(".") && !inside.startsWith("documents/")) {
                    if (Files.size(path) > LARGEST_FILE) {
                        throw new IOException(inside + " is larger than " + LARGEST_FILE + " bytes");
                    }
                    if (files.size() == MOST_FILES) {
                        throw new IOException("more than " + MOST_FILES + " files");
                    }
                    files.put(inside, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackFiles(name, files);
    }

    /** SHA-256 over the paths and contents in order, hexadecimal. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                sha.update((path + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
