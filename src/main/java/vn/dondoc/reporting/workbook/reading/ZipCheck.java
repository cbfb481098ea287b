package vn.dondoc.reporting.workbook.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unfolds every part of a workbook once, keeping nothing, to see that it is one and can be read in bounded memory. Counts
 * what really comes out: what a zip says of itself may be wrong.
 */
final class ZipCheck {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 300L << 20;
    private static final long MOST_TEXTS = 64L << 20;

    /** Spreadsheets fold to a twentieth, some to a hundredth. */
    private static final int MOST_FOLDED = 300;

    private static final long SMALL = 8L << 20;

    private final byte[] buffer = new byte[65_536];
    private long bytes;

    /** @return what was learnt of its sheets on the way */
    static SheetParts check(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> parts = List.copyOf(java.util.Collections.list(zip.getEntries()));
            kind(zip, parts);
            return new ZipCheck().all(zip, parts);
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new UnreadableException("damaged");
        }
    }

    private static void kind(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException {
        if (parts.size() > MOST_PARTS) {
            throw new UnreadableException("parts");
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry part : parts) {
            String name = part.getName();
            if (name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || List.of(name.split("/")).contains("..")) {
                throw new UnreadableException("paths");
            } else if (!names.add(name.toLowerCase(Locale.ROOT)) || !zip.canReadEntryData(part)) {
                throw new UnreadableException(part.getGeneralPurposeBit().usesEncryption() ? "password" : "damaged");
            }
        }
        if (names.stream().anyMatch(name -> name.contains("vbaproject") || name.contains("xl/macrosheets/"))) {
            throw new UnreadableException("macros");
        } else if (!names.contains("xl/workbook.xml") || !names.contains("[content_types].xml")) {
            throw new UnreadableException(otherwise(names));
        }
    }

    private static String otherwise(Set<String> names) {
        if (names.contains("content.xml") && names.contains("mimetype")) {
            return "ods";
        } else if (names.contains("xl/workbook.bin")) {
            return "xlsb";
        } else if (names.contains("word/document.xml")) {
            return "word";
        }
        return names.stream().anyMatch(name -> name.endsWith(".xlsx") || name.endsWith(".xls")) ? "zipped" : "zip";
    }

    private SheetParts all(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException {
        SheetParts found = new SheetParts();
        for (ZipArchiveEntry part : parts) {
            if (!part.isDirectory()) {
                one(zip, part, found);
            }
        }
        return found;
    }

    private void one(ZipFile zip, ZipArchiveEntry part, SheetParts found) throws IOException {
        TagScan scan = new TagScan(found.of(part.getName()));
        boolean texts = part.getName().toLowerCase(Locale.ROOT).contains("sharedstrings");
        long size = 0;
        boolean xml = false;
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                if (size == 0 && read > 0) {
                    xml = isXml(read);
                }
                size += read;
                bound(size, part, texts);
                if (xml) {
                    scan.take(buffer, read);
                }
            }
        }
        bytes += size;
    }

    private void bound(long size, ZipArchiveEntry part, boolean texts) throws UnreadableException {
        boolean folded = size > SMALL && size / MOST_FOLDED > Math.max(1, part.getCompressedSize());
        if (folded || bytes + size > MOST_BYTES || texts && size > MOST_TEXTS) {
            throw new UnreadableException("unfolds");
        }
    }

    /**
     * A part that a parser could take for XML is refused if it cannot be looked through: for its encoding, or for the
     * blanks before it, however many.
     */
    private boolean isXml(int read) throws UnreadableException {
        String start = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        String content = start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        if (start.startsWith("\u00FE\u00FF")
                || start.startsWith("\u00FF\u00FE")
                || content.matches("(?s)\0{0,3}<\0.*")) {
            throw new UnreadableException("encoding");
        } else if (content.isEmpty()) {
            throw new UnreadableException("damaged");
        }
        return content.startsWith("<");
    }
}
