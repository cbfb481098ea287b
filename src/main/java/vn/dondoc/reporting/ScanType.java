package vn.dondoc.reporting;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of file taken as a scan or photo, told by their first bytes: what a name or a browser says is not asked. */
enum ScanType {
    PDF("application/pdf", "255044462d"),
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a");

    /** How many bytes {@link #of} needs to see. */
    static final int HEAD = 8;

    private final String mediaType;
    private final byte[] start;

    ScanType(String mediaType, String start) {
        this.mediaType = mediaType;
        this.start = HexFormat.of().parseHex(start);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<ScanType> of(byte[] head) {
        return Arrays.stream(values())
                .filter(type -> head.length >= type.start.length
                        && Arrays.equals(head, 0, type.start.length, type.start, 0, type.start.length))
                .findFirst();
    }
}
