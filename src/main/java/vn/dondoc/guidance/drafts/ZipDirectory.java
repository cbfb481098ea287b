package vn.dondoc.guidance.drafts;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of contents at the end of a zip file (APPNOTE.TXT 4.3.12, 4.3.16). The entries themselves are read from the
 * front; only here it is said which of them is a link, and what the two say must agree.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;

    private static final int FILE_TYPE = 0xF000;
    private static final int LINK = 0xA000;

    private final ByteBuffer zip;

    private ZipDirectory(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param size without compression, as it is claimed */
    record Row(String name, long size, boolean isLink) {}

    /** How many entries are claimed; empty if the bytes are no zip file. */
    static Optional<Integer> count(byte[] zip) {
        ZipDirectory directory = new ZipDirectory(zip);
        return directory.end().map(end -> Short.toUnsignedInt(directory.zip.getShort(end + 10)));
    }

    /** What stands in the table; empty if there is none, or it leads out of the file. */
    static Optional<List<Row>> of(byte[] zip) {
        ZipDirectory directory = new ZipDirectory(zip);
        return directory.end().flatMap(directory::rows);
    }

    /** Where the last record begins; a comment may follow it. */
    private Optional<Integer> end() {
        for (int at = zip.capacity() - END_LENGTH; at >= 0 && at >= zip.capacity() - END_LENGTH - 0xFFFF; at--) {
            if (zip.getInt(at) == END) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Optional<List<Row>> rows(int end) {
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        long at = Integer.toUnsignedLong(zip.getInt(end + 16));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (at + HEADER_LENGTH > end || zip.getInt((int) at) != HEADER) {
                return Optional.empty();
            }
            int here = (int) at;
            int nameLength = Short.toUnsignedInt(zip.getShort(here + 28));
            int others = Short.toUnsignedInt(zip.getShort(here + 30)) + Short.toUnsignedInt(zip.getShort(here + 32));
            if (at + HEADER_LENGTH + nameLength + others > end) {
                return Optional.empty();
            }
            String name = new String(zip.array(), here + HEADER_LENGTH, nameLength, StandardCharsets.UTF_8);
            boolean link = (zip.getInt(here + 38) >>> 16 & FILE_TYPE) == LINK;
            rows.add(new Row(name, Integer.toUnsignedLong(zip.getInt(here + 24)), link));
            at += HEADER_LENGTH + nameLength + others;
        }
        return Optional.of(rows);
    }
}
