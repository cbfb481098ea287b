package vn.dondoc.reporting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The kinds of file that people hand in, told by their content: what a name or a browser says is not asked. */
enum ScanType {
    PDF("application/pdf", "255044462d"),
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    /** Word without macros. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304"),
    /** Excel without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304");

    private static final int HEAD = 8;

    /** A letter has some twenty parts; what has more than that many is no letter. */
    private static final int MOST_PARTS = 500;

    /** Unpacked; a few bytes may unpack to no end. */
    private static final long MOST_BYTES = 100_000_000;

    private final String mediaType;
    private final byte[] start;

    ScanType(String mediaType, String start) {
        this.mediaType = mediaType;
        this.start = HexFormat.of().parseHex(start);
    }

    String mediaType() {
        return mediaType;
    }

    /** Reads on as far as it must; of an archive only the names of its parts matter. */
    static Optional<ScanType> of(InputStream content) throws IOException {
        InputStream buffered = new BufferedInputStream(content);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        Optional<ScanType> type = Arrays.stream(values())
                .filter(known -> head.length >= known.start.length
                        && Arrays.equals(head, 0, known.start.length, known.start, 0, known.start.length))
                .findFirst();
        return type.filter(DOCX::equals).isPresent() ? ofArchive(buffered) : type;
    }

    private static boolean isMacro(ZipEntry part) {
        return part.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
    }

    private static Optional<ScanType> ofArchive(InputStream content) {
        Optional<ScanType> type = Optional.empty();
        try (ZipInputStream archive = new ZipInputStream(content)) {
            int parts = 0;
            long bytes = 0;
            for (ZipEntry part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                bytes += archive.skip(MOST_BYTES + 1 - bytes);
                if (++parts > MOST_PARTS || bytes > MOST_BYTES || isMacro(part)) {
                    return Optional.empty();
                }
                if (part.getName().equals("word/document.xml")) {
                    type = Optional.of(DOCX);
                } else if (part.getName().equals("xl/workbook.xml")) {
                    type = Optional.of(XLSX);
                }
            }
            return type;
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
