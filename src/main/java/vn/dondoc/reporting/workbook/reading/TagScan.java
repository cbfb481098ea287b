package vn.dondoc.reporting.workbook.reading;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * Looks through the bytes of a part of a workbook before any parser does: what would make a parser fetch, unfold or hold
 * more than a spreadsheet ever has is refused. Keeps no more than one tag.
 */
final class TagScan {

    /** A cell holds at most 32 767 characters, each of at most six bytes as XML writes them. */
    private static final int LONGEST_TEXT = 6 * 32_767;

    private static final int LONGEST_TAG = 16_384;
    private static final int DEEPEST = 64;
    private static final int LAST_COLUMN = 16_384;

    /** What is told of each tag; the text has neither its brackets nor, where it is long, all of its attributes. */
    interface Listener {
        void tag(String name, String tag);
    }

    /** Names of one letter, which most tags have. */
    private static final String[] SHORT =
            IntStream.range(0, 128).mapToObj(c -> String.valueOf((char) c)).toArray(String[]::new);

    private enum Within {
        TEXT,
        TAG,
        COMMENT,
        INSTRUCTION,
        CDATA
    }

    private final Listener listener;
    private final byte[] tag = new byte[LONGEST_TAG];
    private Within within = Within.TEXT;
    private int length;
    private int quote;
    private int depth;
    private int text;
    private boolean inCell;

    TagScan(Listener listener) {
        this.listener = listener;
    }

    void take(byte[] bytes, int count) throws UnreadableException {
        int at = 0;
        while (at < count) {
            at = switch (within) {
                case TEXT -> text(bytes, at, count);
                case TAG -> tag(bytes, at, count);
                case COMMENT -> closing(bytes[at], "-->", at);
                case INSTRUCTION -> closing(bytes[at], "?>", at);
                case CDATA -> {
                    count(1);
                    yield closing(bytes[at], "]]>", at);
                }
            };
        }
    }

    /** @return where to go on */
    private int text(byte[] bytes, int from, int count) throws UnreadableException {
        int at = from;
        while (at < count && bytes[at] != '<') {
            at++;
        }
        count(at - from);
        if (at < count) {
            within = Within.TAG;
            length = 0;
            quote = 0;
            at++;
        }
        return at;
    }

    private void count(int more) throws UnreadableException {
        text += more;
        if (text > LONGEST_TEXT) {
            throw new UnreadableException("cell");
        }
    }

    private int tag(byte[] bytes, int from, int count) throws UnreadableException {
        for (int at = from; at < count; at++) {
            byte b = bytes[at];
            if (quote == 0 && b == '>') {
                within = Within.TEXT;
                end();
                return at + 1;
            } else if (length == LONGEST_TAG) {
                throw new UnreadableException("cell");
            }
            tag[length++] = b;
            if (b == quote) {
                quote = 0;
            } else if (quote == 0 && (b == '"' || b == '\'')) {
                quote = b;
            }
            if (length < 10 && (tag[0] == '!' || tag[0] == '?')) {
                special();
                if (within != Within.TAG) {
                    return at + 1;
                }
            }
        }
        return count;
    }

    private void special() throws UnreadableException {
        if (tag[0] == '?') {
            within = Within.INSTRUCTION;
        } else if (begins("!--")) {
            within = Within.COMMENT;
        } else if (begins("![CDATA[")) {
            within = Within.CDATA;
        } else if (length >= 2 && tag[1] != '-' && tag[1] != '[' || length > 8) {
            throw new UnreadableException("entities"); // a DTD, where entities come from
        } else {
            return;
        }
        length = 0;
    }

    private boolean begins(String with) {
        return length == with.length() && new String(tag, 0, length, StandardCharsets.ISO_8859_1).equals(with);
    }

    /** Keeps the last three bytes, enough to know the end. */
    private int closing(byte b, String end, int at) {
        if (length == 3) {
            tag[0] = tag[1];
            tag[1] = tag[2];
            length = 2;
        }
        tag[length++] = b;
        if (b == '>' && new String(tag, 0, length, StandardCharsets.ISO_8859_1).endsWith(end)) {
            within = Within.TEXT;
        }
        return at + 1;
    }

    private void end() throws UnreadableException {
        boolean closes = length > 0 && tag[0] == '/';
        boolean empty = length > 0 && tag[length - 1] == '/';
        String name = name(closes ? 1 : 0);
        if (closes) {
            depth--;
        } else if (!empty && ++depth > DEEPEST) {
            throw new UnreadableException("damaged");
        }
        if (name.equals("c") || name.equals("si")) {
            inCell = !closes && !empty;
            text = 0;
        } else if (!inCell) {
            text = 0;
        }
        if (!closes) {
            opened(name);
        }
    }

    private void opened(String name) throws UnreadableException {
        switch (name) {
            case "v", "t", "f", "is", "si", "row" -> {} // most of all tags
            case "c" -> place();
            default -> listener.tag(name, new String(tag, 0, length, StandardCharsets.UTF_8));
        }
    }

    /** A cell far to the right would make a parser keep all those before it. Asked of every cell: no pattern. */
    private void place() throws UnreadableException {
        for (int at = 1; at + 3 < length; at++) {
            boolean reference = tag[at] == 'r' && tag[at + 1] == '=' && tag[at - 1] <= ' ';
            if (reference && column(at + 3) > LAST_COLUMN) {
                throw new UnreadableException("damaged");
            } else if (reference) {
                return;
            }
        }
    }

    private int column(int from) {
        int column = 0;
        for (int at = from; at < length && Character.isLetter(tag[at]) && column <= LAST_COLUMN; at++) {
            column = 26 * column + Character.toUpperCase((char) tag[at]) - 'A' + 1;
        }
        return column;
    }

    /** Without the prefix of its namespace. */
    private String name(int from) {
        int start = from;
        int end = from;
        while (end < length && tag[end] > ' ' && tag[end] != '/') {
            if (tag[end] == ':') {
                start = end + 1;
            }
            end++;
        }
        return end - start == 1 && tag[start] < SHORT.length && tag[start] > 0
                ? SHORT[tag[start]]
                : new String(tag, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
