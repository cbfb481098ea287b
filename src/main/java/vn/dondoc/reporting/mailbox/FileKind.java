package vn.dondoc.reporting.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** What an attachment is, told by its first bytes: what its name or the sender's program says is not asked. */
enum FileKind {
    PDF,
    JPEG,
    PNG,
    GIF,
    EXCEL,
    WORD,
    /** Office before 2007: Word or Excel, perhaps with macros. */
    OLD_OFFICE,
    RTF,
    ZIP,
    ARCHIVE,
    /** winmail.dat: what Outlook packs everything into. */
    OUTLOOK,
    PROGRAM,
    MAIL,
    HTML,
    TEXT,
    EMPTY,
    /** Its coding is damaged. */
    BROKEN,
    OTHER;

    /** How many bytes {@link #of} wants to see; enough for the first names in a ZIP. */
    static final int HEAD = 4096;

    static FileKind of(byte[] head) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
        if (head.length == 0) {
            return EMPTY;
        } else if (hex.startsWith("255044462d")) {
            return PDF;
        } else if (hex.startsWith("ffd8ff")) {
            return JPEG;
        } else if (hex.startsWith("89504e47")) {
            return PNG;
        } else if (hex.startsWith("47494638")) {
            return GIF;
        } else if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
            return zip(head);
        } else if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return OLD_OFFICE;
        } else if (hex.startsWith("7b5c727466")) {
            return RTF;
        } else if (hex.startsWith("789f3e22")) {
            return OUTLOOK;
        } else if (hex.startsWith("4d5a") || hex.startsWith("7f454c46")) {
            return PROGRAM;
        } else if (hex.startsWith("526172211a07") || hex.startsWith("377abcaf271c") || hex.startsWith("1f8b")) {
            return ARCHIVE;
        }
        return text(head);
    }

    private static FileKind zip(byte[] head) {
        String names = new String(head, StandardCharsets.ISO_8859_1);
        if (names.contains("xl/")) {
            return EXCEL;
        }
        return names.contains("word/") ? WORD : ZIP;
    }

    private static FileKind text(byte[] head) {
        for (byte one : head) {
            if (one >= 0 && one < 9) {
                return OTHER;
            }
        }
        String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<script")
                ? HTML
                : TEXT;
    }

    /** Whether opening it may run something; said beside it. */
    public boolean isRisky() {
        return this == PROGRAM || this == HTML || this == ARCHIVE || this == ZIP || this == OLD_OFFICE;
    }
}
