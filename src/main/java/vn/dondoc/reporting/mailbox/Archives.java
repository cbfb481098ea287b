package vn.dondoc.reporting.mailbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.FileStore.Kept;
import vn.dondoc.reporting.mailed.Course;
import vn.dondoc.reporting.mailed.Workbook;

/**
 * Looks into ZIP files, which workbooks are too. One archive is opened, not archives within it; nothing is ever written
 * under a name from it.
 */
@Component
class Archives {

    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_WORKBOOKS = 10;
    /** Unpacked; a few bytes may unpack to no end. */
    private static final long MOST_BYTES = 100_000_000;

    private static final int LONGEST_NAME = 255;
    /** Bytes looked at in one go. */
    private static final int CHUNK = 64 * 1024;

    private static final String ENCRYPTED = wide("EncryptedPackage");
    private static final String WORKBOOK = wide("Workbook");

    private final FileStore files;

    Archives(FileStore files) {
        this.files = files;
    }

    /** The workbook that it is, or those in it; none where it holds something else. */
    List<Workbook> open(String name, Kept file) {
        List<Workbook> inside = new ArrayList<>();
        boolean book = false;
        boolean macros = false;
        try (ZipInputStream archive = stream(file)) {
            int entries = 0;
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String path = entry.getName().toLowerCase(Locale.ROOT);
                book |= path.startsWith("xl/");
                macros |= path.endsWith("vbaproject.bin");
                if (++entries > MOST_ENTRIES || inside.size() > MOST_WORKBOOKS) {
                    return List.of(new Workbook(name, file.digest(), Course.TOO_MANY));
                } else if (!book && path.matches("(?s).*\\.xls[xmb]?") && !path.startsWith("__macosx")) {
                    inside.add(inside(name, entry.getName(), files.keep(unclosed(archive))));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            return List.of(new Workbook(name, file.digest(), broken(name, broken)));
        }
        if (book) {
            return List.of(new Workbook(name, file.digest(), macros ? Course.MACROS : null));
        }
        return inside;
    }

    /** What calls itself a workbook is left to who reads workbooks. */
    private static @Nullable Course broken(String name, Exception how) {
        if (String.valueOf(how.getMessage()).contains("encrypted")) {
            return Course.ENCRYPTED;
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? null : Course.ARCHIVE;
    }

    /** As a file by itself would be judged. */
    private Workbook inside(String archive, String path, Kept file) throws IOException {
        String plain = LetterReader.line(path);
        String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        String name = archive + " › " + last;
        String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        byte[] head;
        try (InputStream content = files.find(file.digest()).getInputStream()) {
            head = content.readNBytes(FileKind.HEAD);
        }
        return switch (FileKind.of(head)) {
            case OLD_OFFICE -> new Workbook(shown, file.digest(), old(file).orElse(Course.OLD_FORMAT));
            case EXCEL, ZIP -> new Workbook(shown, file.digest(), hasMacros(file) ? Course.MACROS : null);
            default -> new Workbook(shown, file.digest(), Course.NO_FORM);
        };
    }

    private boolean hasMacros(Kept file) throws IOException {
        try (ZipInputStream archive = stream(file)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Why an Office file as before 2007 is not read; empty if it is no workbook. However large, little of it is held. */
    Optional<Course> old(Kept file) {
        boolean workbook = false;
        try (InputStream content = files.find(file.digest()).getInputStream()) {
            String before = "";
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                String bytes = before + new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
                if (bytes.contains(ENCRYPTED)) {
                    return Optional.of(Course.ENCRYPTED);
                }
                workbook |= bytes.contains(WORKBOOK);
                before = bytes.substring(Math.max(0, bytes.length() - ENCRYPTED.length()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workbook ? Optional.of(Course.OLD_FORMAT) : Optional.empty();
    }

    /** A name as the directory of such a file has it. */
    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private ZipInputStream stream(Kept file) throws IOException {
        InputStream content = files.find(file.digest()).getInputStream();
        return new ZipInputStream(content, StandardCharsets.ISO_8859_1) {
            private long bytes;

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                bytes += Math.max(0, read);
                if (bytes > MOST_BYTES) {
                    throw new IOException("Too much in it");
                }
                return read;
            }
        };
    }

    private static InputStream unclosed(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public void close() {
                // the archive goes on
            }
        };
    }
}
