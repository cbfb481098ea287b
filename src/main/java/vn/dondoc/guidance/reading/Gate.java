package vn.dondoc.guidance.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets bytes in as text: strict UTF-8, NFC, lines of a length a person can read, and no character that one cannot see.
 * What is wrong is told with its line; nothing is repaired by guessing.
 */
final class Gate {

    /** A clause with its summary and quote is a few hundred characters. */
    static final int LONGEST_LINE = 4_000;

    private static final int LARGEST_FILE = 5_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final int NONE = -1;

    /** Letters and marks that are drawn as nothing. */
    private static final Set<Integer> FILLERS = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    private Gate() {}

    /** The file as text; empty if anything in it refuses it, which {@code notes} then tell. */
    static Optional<Source> read(String path, byte[] bytes, Notes notes) {
        Notes file = notes.in(path);
        if (bytes.length > LARGEST_FILE) {
            file.at(0).fault("guidance.fault.file-too-large", Integer.toString(LARGEST_FILE / 1_000_000));
        } else if (isUtf16(bytes)) {
            file.at(0).fault("guidance.fault.not-utf8");
        } else {
            return decode(bytes, file)
                    .map(Gate::lines)
                    .filter(lines -> areClean(lines, file))
                    .map(lines -> new Source(path, lines));
        }
        return Optional.empty();
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE);
    }

    private static Optional<String> decode(byte[] bytes, Notes file) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (utf8.decode(in, out, true).isError()) {
            int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
            file.at(line).fault("guidance.fault.not-utf8");
            return Optional.empty();
        }
        String text = out.flip().toString();
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(marked ? text.substring(1) : text);
    }

    private static List<String> lines(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).lines().toList();
    }

    private static boolean areClean(List<String> lines, Notes file) {
        boolean clean = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Notes place = file.at(i + 1);
            if (line.length() > LONGEST_LINE) {
                place.fault("guidance.fault.line-too-long", Integer.toString(LONGEST_LINE));
                clean = false;
            } else {
                int hidden =
                        line.codePoints().filter(Gate::isHidden).findFirst().orElse(NONE);
                if (hidden != NONE) {
                    place.fault("guidance.fault.hidden-character", "U+%04X".formatted(hidden));
                    clean = false;
                }
            }
        }
        return clean;
    }

    /** Control, bidirectional, zero-width, private and unassigned characters: they look like nothing or like others. */
    static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> FILLERS.contains(character);
        };
    }
}
