package vn.dondoc.reporting.workbook.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells by its content what a file is, and lets only those through that can be read safely. */
final class FileCheck {

    private static final String ZIP = "PK";
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

    private FileCheck() {}

    /** @throws UnreadableException saying what it is and how it can be mended */
    static SheetParts check(Path file) throws IOException {
        String start = start(file);
        if (start.startsWith(ZIP)) {
            return ZipCheck.check(file);
        }
        throw new UnreadableException(start.startsWith(OLE) ? inOle(file) : other(start));
    }

    static boolean isDocument(Path file) throws IOException {
        String start = start(file);
        return start.startsWith(ZIP) || start.startsWith(OLE) || start.startsWith("%PDF") || isMarkup(start);
    }

    private static boolean isMarkup(String start) {
        String text = start.toLowerCase(Locale.ROOT).stripLeading();
        return text.startsWith("<") || text.contains("<html");
    }

    private static String start(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(1024), StandardCharsets.ISO_8859_1);
        }
    }

    /** Old formats and everything with a password are wrapped alike. */
    private static String inOle(Path file) {
        try (POIFSFileSystem wrapped = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = wrapped.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return "password";
            }
            boolean workbook = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            return workbook ? "xls" : root.hasEntryCaseInsensitive("WordDocument") ? "word" : "unknown";
        } catch (IOException | RuntimeException damaged) {
            return "damaged";
        }
    }

    private static String other(String start) {
        if (start.isEmpty()) {
            return "empty";
        } else if (start.startsWith("%PDF")) {
            return "pdf";
        } else if (isMarkup(start)) {
            return "page";
        }
        boolean plain = start.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n');
        return plain ? "text" : "unknown";
    }
}
